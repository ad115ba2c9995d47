import type { NodePath } from '@babel/traverse';
import type { Edit } from '../../core/edit.ts';
import type { Obstacle } from './judge.ts';
import type { Table } from './table.ts';
import { replacement } from './use-place.ts';

/** `<string, User>`, as the table in Redis is declared; empty where the file has no types. */
export function typeArguments(table: Table): string {
  const { file, path } = table.initial;
  if (!file.isTypeScript) return '';
  const own = /^new [\w.]+\s*(<[^(]*>)\s*\(/.exec(file.textOf(path.node))?.[1];
  if (own !== undefined) return own;
  const declared = declaredType(table);
  if (declared) return `<${argumentsOf(file.textOf(declared.node))}>`;
  if (table.holder.substance === 'set') return '<any>';
  return table.hasTextKeys ? '<string, any>' : '<any, any>';
}

/** The declared type of the variable or field goes, as the class says what it is; where the table is made elsewhere it is named. */
export function typeEdits(table: Table, className: string): Edit[] {
  const annotation = annotationOf(table);
  if (!annotation) return [];
  const { file, path } = table.initial;
  const isBeside = path.parentPath?.node === annotation.parentPath?.node || path.parentPath?.isVariableDeclarator();
  const text = isBeside ? '' : `: ${className}${typeArguments(table)}`;
  return [replacement(file, annotation.node.start!, annotation.node.end!, text)];
}

/** A declared type that is not plainly a table. */
export function typeObstacle(table: Table): Obstacle[] | undefined {
  const declared = declaredType(table);
  const { file } = table.initial;
  if (!declared || argumentsOf(file.textOf(declared.node)) !== undefined) return undefined;
  return [
    {
      code: 'typescript-signature',
      at: file.locate(declared.node),
      detail: file.textOf(declared.node).split('\n')[0]!,
    },
  ];
}

function annotationOf({ initial, holder }: Table): NodePath | undefined {
  const parent = initial.path.parentPath;
  const owner = parent?.isVariableDeclarator()
    ? (parent.get('id') as NodePath)
    : parent?.isClassProperty()
      ? parent
      : undefined;
  const found = (owner ?? holder.at.parentPath)?.get('typeAnnotation') as NodePath | undefined;
  return found?.node ? found : undefined;
}

function declaredType(table: Table): NodePath | undefined {
  return annotationOf(table)?.get('typeAnnotation') as NodePath | undefined;
}

/** `Map<K, V>`, `Record<K, V>`, `{ [key: K]: V }`, the class of a cache package. */
function argumentsOf(type: string): string | undefined {
  if (/^(NodeCache|LRUCache|LRU)$/.test(type)) return 'string, any';
  const generic = /^(?:Map|Set|Record|LRUCache|LRU)\s*<([\s\S]*)>$/.exec(type);
  if (generic) return generic[1]!;
  const index = /^\{\s*\[\s*\w+\s*:\s*(\w+)\s*\]\s*:\s*([\s\S]*?);?\s*\}$/.exec(type);
  return index ? `${index[1]}, ${index[2]}` : undefined;
}
