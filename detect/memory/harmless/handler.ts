import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../../program/flow/place.ts';

const ANSWERS = /^(json|send|status|sendStatus|render|end|redirect|sendFile|writeHead|jsonp|download|body|emit)$/;

/** A function that answers a request itself: a method such as `json` or `send` is called on one of its parameters. */
export function looksLikeHandler(fn: NodePath): boolean {
  let found = false;
  fn.traverse({
    CallExpression(call) {
      const callee = call.get('callee') as NodePath;
      const root = rootOf(callee);
      const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined;
      if (binding?.kind === 'param' && ANSWERS.test(memberNameOf(callee) ?? '')) found = true;
    },
  });
  return found;
}

function rootOf(path: NodePath): NodePath {
  if (path.isMemberExpression() || path.isOptionalMemberExpression()) return rootOf(path.get('object') as NodePath);
  return path.isCallExpression() ? rootOf(path.get('callee') as NodePath) : path;
}
