import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression, OptionalCallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { functionsOf, type FunctionAt } from '../functions/called.ts';
import { isMember } from './place.ts';
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
  if (!mayBeOwn(callee)) return [];
  if (!known.has(call.node)) known.set(call.node, functionsOf(program, file, callee));
  return known.get(call.node)!;
}

/** False for globals, and for what a parameter gives: following every argument of every caller costs more than it tells. */
function mayBeOwn(callee: NodePath): boolean {
  if (callee.isImport() || callee.isSuper()) return false;
  const root = rootOf(callee);
  if (!root.isIdentifier()) return root.isThisExpression() || root.isFunction() || root.isNewExpression() || root.isCallExpression();
  const binding = root.scope.getBinding(root.node.name);
  return binding !== undefined && (binding.kind !== 'param' || Boolean((binding.identifier as { typeAnnotation?: unknown }).typeAnnotation));
}

function rootOf(path: NodePath): NodePath {
  return isMember(path) ? rootOf(path.get('object') as NodePath) : path;
}
