import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { requiredSpecifier } from '../modules/required.ts';
import type { Program } from '../program.ts';
import { readsEnvironment } from './environment-read.ts';
import { evaluate } from './evaluate.ts';
import { unwrap } from './unwrap.ts';

/** True for what can hold no live object: settings from outside the source, and `.json` files. */
export function isPlainData(program: Program, file: SourceFile, path: NodePath): boolean {
  return readsEnvironment(program, file, path) || isJson(program, file, path);
}

function isJson(program: Program, file: SourceFile, path: NodePath): boolean {
  const value = evaluate(program, file, path);
  if (value.kind !== 'unknown') return false;
  const at = unwrap(value.path);
  if (at.isMemberExpression()) return isJson(program, value.file, at.get('object'));
  if (requiredSpecifier(at)?.endsWith('.json')) return true;
  const declaration = at.isIdentifier() ? at.scope.getBinding(at.node.name)?.path.parent : undefined;
  return declaration?.type === 'ImportDeclaration' && declaration.source.value.endsWith('.json');
}
