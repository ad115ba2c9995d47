import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { styleOf } from '../../../ast/style.ts';
import type { Wrap } from '../../../recipes/async/wrap.ts';
import type { Owned } from './plan-locks.ts';

/** What stands around a function that is let in one call at a time; undefined where it cannot stand there. */
export function lockWrap(owned: Owned, table: string, declared: number | undefined): Wrap | undefined {
  const { file, fn } = owned;
  if (fn.node.generator || usesThis(fn) || isAboveTable(fn, declared)) return undefined;
  if (fn.isFunctionDeclaration()) return declarationWrap(owned, table);
  const isMade = fn.isArrowFunctionExpression() || fn.isFunctionExpression();
  return isMade ? { file, path: fn, open: `${table}.locked(`, close: ')' } : undefined;
}

/** Made while the file is loaded, where there is no table yet. */
function isAboveTable(fn: NodePath, declared: number | undefined): boolean {
  return declared !== undefined && fn.node.start! < declared && fn.getFunctionParent() === null;
}

/** `function take(id) { … }` becomes a constant. */
function declarationWrap({ file, fn }: Owned, table: string): Wrap | undefined {
  const name = fn.isFunctionDeclaration() ? fn.node.id?.name : undefined;
  if (name === undefined || fn.parentPath.isExportDefaultDeclaration() || isUsedAbove(fn, name)) return undefined;
  const { declare, semicolons } = styleOf(file);
  return { file, path: fn, open: `${declare} ${name} = ${table}.locked(`, close: semicolons ? ');' : ')' };
}

function usesThis(fn: NodePath<FunctionNode>): boolean {
  let found = false;
  if (fn.isArrowFunctionExpression()) return false;
  fn.traverse({
    Function: (inner) => (inner.isArrowFunctionExpression() ? undefined : inner.skip()),
    ThisExpression: () => void (found = true),
  });
  return found;
}

/** A declaration can be used above itself, a constant only by code that runs later. */
function isUsedAbove(fn: NodePath<FunctionNode>, name: string): boolean {
  const binding = fn.parentPath.scope.getBinding(name);
  const around = fn.getFunctionParent();
  return (binding?.referencePaths ?? []).some(
    (path) => path.node.end! <= fn.node.start! && path.getFunctionParent() === around,
  );
}
