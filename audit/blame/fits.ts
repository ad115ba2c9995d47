import type { Check } from '../../core/check.ts';
import type { Asked, Signs } from './symptom.ts';

/** How well a kind of state explains a symptom: 3 it is what people see of it, 2 it may well be, 1 it is possible, 0 no. */
export type Fit = 0 | 1 | 2 | 3;

type Judge = (signs: Signs, asked: Asked) => Fit;

/** The first sign that is there decides. */
const table =
  (rows: readonly (readonly [keyof Signs, Fit])[]): Judge =>
  (signs) =>
    rows.find(([sign]) => Boolean(signs[sign]))?.[1] ?? 0;

const live: Judge = (signs, { method, path }) => {
  if (method === 'WS') return 3;
  return /socket\.io|EIO=|sockjs/i.test(path) && !signs.limited ? 3 : signs.silent ? 1 : 0;
};

const lostSession = table([
  ['limited', 0],
  ['cookie', 3],
  ['denied', 3],
  ['content', 2],
  ['missing', 1],
  ['failed', 1],
]);

const FITS: Readonly<Record<Check, Judge>> = {
  // Lost data makes counts fall.
  sessions: (signs, asked) => (signs.count === 'high' ? 1 : lostSession(signs, asked)),
  auth: table([
    ['limited', 0],
    ['cookie', 2],
    ['denied', 3],
    ['content', 1],
    ['missing', 1],
    ['failed', 1],
  ]),
  files: table([
    ['limited', 0],
    ['missing', 3],
    ['denied', 0],
    ['failed', 2],
    ['content', 1],
  ]),
  'temp-files': table([
    ['limited', 0],
    ['missing', 3],
    ['denied', 0],
    ['failed', 2],
    ['content', 2],
  ]),
  cache: table([
    ['limited', 1],
    ['denied', 1],
    ['missing', 2],
    ['count', 2],
    ['content', 2],
    ['failed', 1],
  ]),
  config: table([
    ['limited', 0],
    ['denied', 1],
    ['content', 2],
    ['missing', 1],
    ['failed', 1],
  ]),
  websockets: live,
  jobs: (signs) => (signs.count === 'high' ? 3 : signs.content ? 1 : 0),
  'rate-limits': table([
    ['limited', 3],
    ['count', 2],
    ['denied', 1],
    ['content', 1],
  ]),
  identity: (signs) =>
    signs.limited ? 0 : signs.count === 'low' ? 3 : signs.content ? 2 : signs.missing || signs.failed ? 1 : 0,
};

/** Judges a kind of state by what the symptom looks like. */
export function fitOf(check: Check, signs: Signs, asked: Asked): Fit {
  const fit = FITS[check](signs, asked);
  const most = check === 'cache' || check === 'identity' || check === 'websockets' ? 3 : 1;
  return asked.method === 'WS' && fit > most ? most : fit;
}
