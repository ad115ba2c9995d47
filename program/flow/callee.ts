import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression, OptionalCallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { functionsOf, type FunctionAt } from '../functions/called.ts';
import type { Program } from '../program.ts';

export type Call = NodePath<CallExpression | NewExpression | OptionalCallExpression>;

export function isCall(path: NodePath | null | undefined): path is Call {
  return (
    path?.isCallExpression() === true || path?.isNewExpression() === true || path?.isOptionalCallExpression() === true
  );
}

/** The app's own functions, methods or constructors that a call may run; none where it is a package's or not known. */
export function calledFunctions(program: Program, file: SourceFile, call: Call): readonly FunctionAt[] {
  const known = program.remember('called-functions', () => new Map<NodePath['node'], readonly FunctionAt[]>());
  const callee = call.get('callee') as NodePath;
  if (callee.isImport() || callee.isIdentifier({ name: 'require' }) || callee.isSuper()) return [];
  if (!known.has(call.node)) known.set(call.node, functionsOf(program, file, callee));
  return known.get(call.node)!;
}
