import type { NodePath } from '@babel/traverse';
import type { Call } from '../../../program/flow/callee.ts';
import { type Chain, type Step, taking, writing } from './chain.ts';
import { GETTING, LISTING, MUTATORS, OWN_METHODS, putIn, TAKING, VISITING } from './mutators.ts';

type Onward = Step['onward'][number];

/** A call of a method of what is held, or of something inside it. */
export function methodUse(chain: Chain, call: Call): Step {
  const method = chain.names.at(-1)!;
  const args = call.get('arguments') as NodePath[];
  const isOwn = chain.names.length === 1;
  const onCopy = chain.level === 'copy' && isOwn;
  const mutators = isOwn && chain.level === 'self' ? chain.mutators : MUTATORS;
  if (mutators === OWN_METHODS) return { uses: [taking(chain, method, call)], onward: [] };
  const onward = [...elementsOf(method, call), ...visitors(method, args)];
  if (!mutators.has(method) || onCopy) return { uses: [taking(chain, method, call)], onward };
  const key = /^(set|put|add|delete|del|remove|take)$/.test(method) ? args[0] : chain.key;
  const write = { ...writing(chain, method, call, putIn(method, args)), ...(key && { key }) };
  const isTaken = TAKING.has(method) && !call.parentPath?.isExpressionStatement();
  return { uses: isTaken ? [write, taking(chain, method, call)] : [write], onward };
}

function elementsOf(method: string, call: Call): Onward[] {
  if (GETTING.has(method)) return [{ path: call, level: 'element' }];
  return LISTING.has(method) ? [{ path: call, level: 'copy' }] : [];
}

function visitors(method: string, [callback]: readonly NodePath[]): Onward[] {
  const position = VISITING[method];
  if (position === undefined || !callback?.isFunction()) return [];
  const parameter = callback.get('params')[position] as NodePath | undefined;
  return parameter ? [{ path: parameter, level: 'element', isPattern: true }] : [];
}
