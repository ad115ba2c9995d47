import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Call } from '../../program/flow/callee.ts';

type Fn = NodePath<FunctionNode>;

/** `(user, password, done) => … done(null, user)`: whoever calls it waits for its last parameter to be called. */
export function answersByCallback(call: Call, fn: Fn): boolean {
  return !isListener(call) && callsLastParameter(fn);
}

/** `server.on('resumeSession', (id, done) => … done(null, data))`: waits for an answer, and takes no error for one. */
export function keepsEmitterWaiting(call: Call, fn: Fn): boolean {
  const callee = call.get('callee') as NodePath;
  const object = callee.isMemberExpression() ? callee.get('object') : undefined;
  // A client of socket.io gives up on an acknowledgement by itself.
  const isSocket = object?.isIdentifier() === true && /^(socket|client|conn|io|nsp|namespace)/i.test(object.node.name);
  return isListener(call) && !isSocket && callsLastParameter(fn);
}

function callsLastParameter(fn: Fn): boolean {
  const last = fn.get('params').at(-1) as NodePath | undefined;
  const binding = last?.isIdentifier() ? fn.scope.getBinding(last.node.name) : undefined;
  return binding?.referencePaths.some((reference) => reference.key === 'callee') === true;
}

function isListener(call: Call): boolean {
  return /^(on|once|addListener|prependListener)$/.test(memberNameOf(call.get('callee') as NodePath) ?? '');
}

/**
 * The function answers a request that an outer handler was given, or calls what an outer function was given to call back
 * (`next`, `callback`, `resolve`): should it fail unseen, somebody waits for ever.
 */
export function answersRequest(fn: Fn): boolean {
  let found = false;
  fn.traverse({
    Identifier(path) {
      if (!path.isReferencedIdentifier() || !(path.key === 'callee' || isResponse(path.node.name))) return;
      const binding = path.scope.getBinding(path.node.name);
      found ||= binding?.kind === 'param' && binding.scope.path !== fn && !binding.scope.path.isDescendant(fn);
    },
  });
  return found;
}

function isResponse(name: string): boolean {
  return /^_?(res|response|reply)$/.test(name);
}
