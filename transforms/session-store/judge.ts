import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { storeReferences } from './store-references.ts';
import type { SessionRefusal } from './refusals.ts';

/** What connect-redis offers and a memory store too. */
const SHARED_METHODS = new Set([
  'get',
  'set',
  'touch',
  'destroy',
  'all',
  'length',
  'ids',
  'clear',
  'on',
  'once',
  'emit',
  'generate',
  'regenerate',
  'load',
  'createSession',
]);

export type Verdict =
  | { readonly kind: 'migrate' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'refuse'; readonly code: SessionRefusal; readonly detail?: string };

/** Whether one session() call moves. */
export function judge(site: SessionSite): Verdict {
  const { storage, storeEntry, storeExpression, options } = site;
  if (storage === 'external') return { kind: 'leave' };
  if (storage === 'conditional') return { kind: 'refuse', code: 'store-conditional' };
  if (storage === 'unknown') return { kind: 'refuse', code: storeEntry ? 'store-unknown' : 'options-unknown' };
  if (storeEntry && !storeExpression && options && !isEmptyValue(site))
    return { kind: 'refuse', code: 'store-unknown' };
  return judgeUses(site);
}

function judgeUses(site: SessionSite): Verdict {
  const foreign = storeReferences(site).find(({ method }) => method !== undefined && !SHARED_METHODS.has(method));
  if (foreign) return { kind: 'refuse', code: 'store-internals', detail: foreign.method! };
  return { kind: 'migrate' };
}

/** `store: undefined` and `store: null` are as good as none. */
export function isEmptyValue({ storeEntry }: SessionSite): boolean {
  const value = storeEntry?.value;
  return value !== undefined && (value.isNullLiteral() || value.isIdentifier({ name: 'undefined' }));
}
