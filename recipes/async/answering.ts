import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Call } from '../../program/flow/callee.ts';

type Fn = NodePath<FunctionNode>;

/** `(user, password, done) => … done(null, user)`: whoever calls it waits for its last parameter to be called. */
export function answersByCallback(call: Call, fn: Fn): boolean {
  const last = fn.get('params').at(-1) as NodePath | undefined;
  if (!last?.isIdentifier() || isListener(call)) return false;
  const binding = fn.scope.getBinding(last.node.name);
  return binding?.referencePaths.some((reference) => reference.key === 'callee') === true;
}

/** A listener has no one who waits, except for acknowledgements, which a client gives up on by itself. */
function isListener(call: Call): boolean {
  return /^(on|once|addListener|prependListener)$/.test(memberNameOf(call.get('callee') as NodePath) ?? '');
}

/** The function answers a request that an outer handler was given: should it fail unseen, the request has no answer. */
export function answersRequest(fn: Fn): boolean {
  let found = false;
  fn.traverse({
    Identifier(path) {
      if (!/^_?(res|response|reply)$/.test(path.node.name) || !path.isReferencedIdentifier()) return;
      const binding = path.scope.getBinding(path.node.name);
      found ||= binding?.kind === 'param' && binding.scope.path !== fn && !binding.scope.path.isDescendant(fn);
    },
  });
  return found;
}
