/** What a person can answer to a group, as in `git add -p`. */
const KEYS = {
  y: 'take this change',
  n: 'leave this as it is',
  a: 'take this and all that is left of the step',
  d: 'leave this and all that is left of the step',
  e: 'edit the proposal, then take it',
  k: 'back to the one before',
  s: 'leave this for good: a comment with your reason goes over it',
  u: 'take back the last step that was written',
  '?': 'why, and this list',
  q: 'stop here; the next start goes on from here',
} as const;

export type Key = keyof typeof KEYS;

/** The list for `?`, without keys that mean nothing now. */
export function renderKeys(keys: readonly Key[]): string {
  return keys.map((key) => `  ${key}  ${KEYS[key]}\n`).join('');
}
