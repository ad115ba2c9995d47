import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall } from '../../program/flow/callee.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import type { Program } from '../../program/program.ts';
import { activationsOfFunction } from '../../program/when/activations.ts';

const DEEPEST = 8;

/** True where what an expression holds came in with a request or message: it is made of a parameter of a handler. */
export function isFromRequest(program: Program, file: SourceFile, path: NodePath, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  return identifiersIn(path).some((identifier) => isIncoming(program, file, identifier, depth));
}

function identifiersIn(path: NodePath): NodePath<import('@babel/types').Identifier>[] {
  if (path.isIdentifier()) return [path];
  const found: NodePath<import('@babel/types').Identifier>[] = [];
  path.traverse({
    Function: (inner) => inner.skip(),
    Identifier: (identifier) => {
      if (identifier.isReferencedIdentifier()) found.push(identifier as NodePath<import('@babel/types').Identifier>);
    },
  });
  return found;
}

function isIncoming(
  program: Program,
  file: SourceFile,
  identifier: NodePath<import('@babel/types').Identifier>,
  depth: number,
): boolean {
  const binding = identifier.scope.getBinding(identifier.node.name);
  if (!binding || binding.path.isImportSpecifier() || binding.path.isImportDefaultSpecifier()) return false;
  if (binding.kind === 'param') return isHandedIn(program, file, binding, depth);
  if (!binding.path.isVariableDeclarator() || binding.scope.path.isProgram()) return false;
  const parts = [binding.path.get('init') as NodePath, ...binding.constantViolations, ...iterated(binding.path)];
  return parts.some((part) => part.node && isFromRequest(program, file, part, depth + 1));
}

/** What `for (const x of …)` runs over. */
function iterated(declarator: NodePath): NodePath[] {
  const loop = declarator.parentPath?.parentPath;
  return loop?.isForOfStatement() ? [loop.get('right')] : [];
}

function isHandedIn(
  program: Program,
  file: SourceFile,
  binding: import('@babel/traverse').Binding,
  depth: number,
): boolean {
  const fn = binding.scope.path;
  if (!fn.isFunction()) return false;
  if (activationsOfFunction(program, file, fn).some(({ kind, root }) => kind === 'later' && root.node === fn.node))
    return true;
  const index = fn.node.params.findIndex((param) => holdsName(param, binding.identifier));
  return usesOfFunction(program, file, fn).some(({ file: where, path, steps }) => {
    const call = path.parentPath;
    if (steps.length > 0 || path.key !== 'callee' || !isCall(call)) return false;
    const argument = (call.get('arguments') as NodePath[])[index];
    return argument !== undefined && isFromRequest(program, where, argument, depth + 1);
  });
}

function holdsName(param: Node, identifier: Node): boolean {
  return param.start! <= identifier.start! && identifier.end! <= param.end!;
}
