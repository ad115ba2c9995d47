import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node, ReturnStatement } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCertainArray } from './certain-array.ts';

type Fn = NodePath<FunctionNode>;

/**
 * `for (const item of ` and what is called on the list that stands there; undefined where a loop cannot declare the
 * parameters. `values()` and `entries()` mean the same on arrays, Maps and Sets as the arguments of `forEach` do.
 */
export function loopHead(file: SourceFile, fn: Fn, list: NodePath): { open: string; reach: string } | undefined {
  const params = fn.get('params') as NodePath[];
  const isPlain = params.every((param) => !param.isRestElement() && !param.isAssignmentPattern());
  if (params.length === 0 || params.length > 2 || !isPlain || hidesNameIn(fn, list)) return undefined;
  const [item, index] = params.map(({ node }) => withoutType(file, node));
  if (index !== undefined) return { open: `for (const [${index}, ${item}] of `, reach: '.entries()' };
  return { open: `for (const ${item} of `, reach: isCertainArray(list) ? '' : '.values()' };
}

/** `item.parts.forEach((item) => …)`: in the head of a loop the inner name would stand for itself. */
function hidesNameIn(fn: Fn, list: NodePath): boolean {
  const isParam = (name: string): boolean => fn.scope.getOwnBinding(name)?.kind === 'param';
  let found = list.isIdentifier() && isParam(list.node.name);
  list.traverse({ Identifier: ({ node }) => void (found ||= isParam(node.name)) });
  return found;
}

/** A loop takes no type for what it declares. */
function withoutType(file: SourceFile, node: Node): string {
  const { typeAnnotation } = node as { typeAnnotation?: { start?: number | null } | null };
  return file.text.slice(node.start!, typeAnnotation?.start ?? node.end!);
}

/** The `return` statements of a function, without those of functions inside. */
export function ownReturns(fn: Fn): NodePath<ReturnStatement>[] {
  const found: NodePath<ReturnStatement>[] = [];
  fn.get('body').traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (statement) => void found.push(statement),
  });
  return found;
}

/** Anything that a loop body means otherwise: its own `this`, `arguments` and `var`, and `return` inside a nested loop. */
export function meansOtherwise(fn: Fn): boolean {
  let found = Object.values(fn.scope.bindings).some((binding) => leaks(fn, binding));
  fn.get('body').traverse({
    Function: (inner) => {
      if (!inner.isArrowFunctionExpression()) inner.skip();
    },
    ThisExpression: () => void (found ||= !fn.isArrowFunctionExpression()),
    Identifier: (name) => void (found ||= !fn.isArrowFunctionExpression() && name.node.name === 'arguments'),
    Loop: (loop) => loop.traverse({ Function: (inner) => inner.skip(), ReturnStatement: () => void (found = true) }),
  });
  return found;
}

/** A `var` belongs to the function around the loop: it must be new there, set in each round and kept by nobody. */
function leaks(fn: Fn, { kind, identifier, path, referencePaths }: Binding): boolean {
  if (kind !== 'var' && kind !== 'hoisted') return false;
  if (fn.parentPath.scope.hasBinding(identifier.name, true)) return true;
  if (kind === 'hoisted') return false;
  const isSetFirst =
    path.isVariableDeclarator() && path.node.init != null && path.parentPath?.parentPath?.parentPath === fn;
  return !isSetFirst || referencePaths.some((reference) => reference.getFunctionParent() !== fn);
}
