/** The ten questions of the audit, in the order of the report. */
export const CHECKS = [
  'sessions',
  'auth',
  'files',
  'cache',
  'temp-files',
  'config',
  'websockets',
  'jobs',
  'rate-limits',
  'identity',
] as const;

export type Check = (typeof CHECKS)[number];

/** `not-used`: the app has nothing of the kind, so there is nothing to move. */
export type CheckStatus = 'stateful' | 'stateless' | 'not-used';
