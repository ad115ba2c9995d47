import type { NodePath } from '@babel/traverse';
import type { Call } from '../../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../../program/flow/place.ts';
import { type Chain, type Step, taking, writing } from './chain.ts';
import { CHANGING, LISTS_ARGUMENT } from './mutators.ts';

const LOGGERS = /^(console|log|logger|winston|debug|pino|bunyan)$/i;
const LOGGING = /^(log|debug|info|warn|error|trace|verbose|silly|table)$/;

/** What is held, or something inside it, as an argument of a call that is not the app's own. */
export function argumentUse(chain: Chain, call: Call): Step {
  const callee = call.get('callee') as NodePath;
  const { name, base } = namesOf(callee);
  if (name !== undefined && isChanging(chain, base, name))
    return { uses: [writing(chain, 'assign', call, (call.get('arguments') as NodePath[]).slice(1))], onward: [] };
  if (isLogging(callee)) return { uses: [taking(chain, 'logged', call)], onward: [] };
  const lists = /^(Object|Array|_|lodash)$/.test(base ?? '') && LISTS_ARGUMENT.test(name ?? '');
  const own = chain.names.length > 0 ? [{ path: chain.top, level: 'element' as const }] : [];
  return { uses: [taking(chain, name ?? 'passed', call)], onward: lists ? [{ path: call, level: 'copy' }] : own };
}

/** `Object` and `assign` of `Object.assign`; `save` alone of `save`. */
function namesOf(callee: NodePath): { name: string | undefined; base: string | undefined } {
  if (!isMember(callee)) return { name: callee.isIdentifier() ? callee.node.name : undefined, base: undefined };
  const object = callee.get('object') as NodePath;
  return { name: memberNameOf(callee), base: object.isIdentifier() ? object.node.name : undefined };
}

function isChanging(chain: Chain, base: string | undefined, name: string): boolean {
  const isFirst = chain.top.key === 0 && !(chain.level === 'copy' && chain.names.length === 0);
  return isFirst && /^(Object|_|lodash)$/.test(base ?? '') && CHANGING.test(name);
}

/** `console.log`, `logger.info`, `log.debug(…)`. */
export function isLogging(callee: NodePath): boolean {
  if (callee.isIdentifier()) return /^(log|debug)$/.test(callee.node.name);
  const object = isMember(callee) ? (callee.get('object') as NodePath) : undefined;
  const base = object?.isIdentifier()
    ? object.node.name
    : object && isMember(object)
      ? memberNameOf(object)
      : undefined;
  return base !== undefined && LOGGERS.test(base) && LOGGING.test(memberNameOf(callee) ?? '');
}
