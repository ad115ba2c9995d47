import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import type { Program } from '../../program/program.ts';
import { findEntry } from '../../program/values/object-shape.ts';
import type { Identity } from './judge.ts';

const COOKIES = ['set-cookie', 'Set-Cookie', '.agent(', 'withCredentials', 'credentials:', 'Cookie'];

/** What clients, tests and reviewers must know. */
export function notesOn(program: Program, { options }: SessionSite, { fields, logouts }: Identity): string[] {
  const cookies = program.filesMentioning(COOKIES, ['test', 'browser', 'tooling']).map(({ path }) => path);
  const isRolling = options && findEntry(options, 'rolling')?.value?.isBooleanLiteral({ value: true });
  return [
    "Clients must change: keep `token` of the log-in's answer, and send it as `Authorization: Bearer …` with each request. There is no cookie any more.",
    `Whoever has a token can read what is in it: ${fields.join(', ')}.`,
    'Set JWT_SECRET: without it the app does not start. Everybody has to log in once more.',
    ...(logouts.length === 0 ? ['Nothing logs out in this app: a token is good until it ends.'] : []),
    ...(isRolling
      ? ['The session was made longer by each request (`rolling`); a token ends when its life is over.']
      : []),
    ...(cookies.length > 0
      ? [`These work with the cookie of the session and must send the token instead: ${cookies.join(', ')}.`]
      : []),
  ];
}
