import { quoted, styleOf } from '../../../ast/style.ts';
import type { Edit } from '../../../core/edit.ts';
import { moduleKindOf } from '../../../program/modules/kind.ts';
import type { Program } from '../../../program/program.ts';
import type { PlanOptions } from '../../../program/transform.ts';
import { libFolder } from '../../../recipes/generated-file.ts';
import { useLibModule, type LibUse } from '../../../recipes/lib-module.ts';
import type { ClientPlan } from '../../../recipes/redis/client.ts';
import { listModule } from '../../../templates/redis-list.ts';
import { insertion, replacement } from '../use-place.ts';
import { listAnnotation, listType } from './list-type.ts';
import type { List } from './list.ts';

/** The module with the class, which all lists share. */
export function listHelper(
  program: Program,
  { holder: { file } }: List,
  client: ClientPlan,
  options: PlanOptions,
): LibUse {
  const esm = moduleKindOf(program, file) === 'esm';
  return useLibModule(program, file, {
    folder: options.libDir ?? libFolder(file, program.manifestOf(file.path)),
    base: 'redis-list',
    name: 'RedisList',
    text: listModule({ kind: client.kind, typescript: file.isTypeScript, esm }, styleOf(file)),
  });
}

/** `let todos = []` becomes `const todos = new RedisList(client, 'todos')`; records that it starts with stay where they are. */
export function listCreation(list: List, client: ClientPlan, name: string): Edit[] {
  const { holder, initial } = list;
  const { file } = holder;
  const { start, end } = initial.node;
  const isEmpty = initial.isArrayExpression() && initial.node.elements.length === 0;
  const made = `new RedisList${typeArgument(list, isEmpty)}(${client.local}, ${quoted(name, styleOf(file))}`;
  const annotation = listAnnotation(list);
  return [
    ...asConstant(list),
    ...(annotation ? [replacement(file, annotation.node.start!, annotation.node.end!, '')] : []),
    ...(isEmpty
      ? [replacement(file, start!, end!, `${made})`)]
      : [insertion(file, start!, `${made}, `), insertion(file, end!, ')')]),
  ];
}

function typeArgument(list: List, isEmpty: boolean): string {
  const declared = listType(list);
  if (declared !== undefined) return `<${declared}>`;
  return isEmpty && list.holder.file.isTypeScript ? '<any>' : '';
}

/** Nothing takes its place any more. */
function asConstant({ holder, initial }: List): Edit[] {
  const declaration = initial.parentPath?.parentPath;
  const isAlone = declaration?.isVariableDeclaration({ kind: 'let' }) && declaration.node.declarations.length === 1;
  if (!isAlone || holder.assignments.length === 0) return [];
  const { start } = declaration.node;
  return [replacement(holder.file, start!, start! + 'let'.length, 'const')];
}
