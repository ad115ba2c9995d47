import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { ownerPathOfThis } from '../../program/flow/this.ts';
import { memberOf } from '../../program/functions/members.ts';
import type { Program } from '../../program/program.ts';

/** Calls between a callback and the function that sets the timeout again. */
const LONGEST_CIRCLE = 3;

/** The function that comes round, of a timeout whose callback leads back to the function around it, itself or by calls inside one file; undefined where it does not. */
export function circleOf(program: Program, file: SourceFile, callback: NodePath, call: NodePath): Node | undefined {
  let reached = ownFunction(program, file, callback);
  const [first] = reached;
  const seen = new Set(reached.map(({ node }) => node));
  for (let depth = 0; depth < LONGEST_CIRCLE; depth++) {
    const circle = reached.find((fn) => isInside(call, fn));
    if (circle) return (callback.isFunction() ? circle : (first ?? circle)).node;
    const called = reached.flatMap(callees).flatMap((callee) => ownFunction(program, file, callee));
    reached = called.filter(({ node }) => !seen.has(node) && seen.add(node));
  }
  return undefined;
}

function isInside(inner: NodePath, outer: NodePath): boolean {
  return outer.node.start! <= inner.node.start! && inner.node.end! <= outer.node.end!;
}

/** The function of the same file that a name or `this.name` stands for; a bound one too. */
function ownFunction(program: Program, file: SourceFile, path: NodePath): NodePath[] {
  if (path.isFunction()) return [path];
  if (path.isIdentifier()) {
    const holder = path.scope.getBinding(path.node.name)?.path;
    const fn = holder?.isVariableDeclarator() ? (holder.get('init') as NodePath) : holder;
    return fn?.isFunction() ? [fn] : [];
  }
  if (path.isCallExpression() && memberNameOf(path.get('callee') as NodePath) === 'bind')
    return ownFunction(program, file, (path.get('callee') as NodePath).get('object') as NodePath);
  const name = memberNameOf(path);
  const object = name === undefined ? undefined : (path.get('object') as NodePath);
  const owner = object?.isThisExpression() ? ownerPathOfThis(object) : undefined;
  const members = owner ? memberOf(program, { file, path: owner }, name!) : [];
  return members.flatMap((member) => (member.file === file && member.path.isFunction() ? [member.path] : []));
}

function callees(fn: NodePath): NodePath[] {
  const found: NodePath[] = [];
  fn.traverse({
    CallExpression: (call) => {
      found.push(call.get('callee') as NodePath);
    },
  });
  return found;
}
