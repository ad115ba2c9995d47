import type { RefusalText } from '../../core/refusal.ts';

const STORE = 'Keep the session and give it a store in Redis: `unsticky run session-store`.';

/** Why an app keeps its sessions instead of signing tokens. */
export const refusals = {
  'store-of-its-own': {
    short: 'The sessions have a store of their own, which other instances may share already.',
    remedy: 'Leave it as it is if that store is shared; else `unsticky run session-store` says what it can do.',
  },
  'several-sessions': {
    short: 'The app makes several session middlewares, and a token would stand for one of them.',
    remedy: STORE,
  },
  pages: {
    short: 'The app serves pages or redirects: a browser that follows a link sends a cookie, never a token.',
    remedy: STORE,
  },
  'session-shared': {
    short: 'Something else than the handlers of this app works with the session.',
    remedy: STORE,
  },
  'session-handed-on': {
    short: 'The session as a whole goes where it cannot be followed, so what is read and written there is not known.',
    remedy: `${STORE} Or name each field where it is used (\`req.session.userId\`), then run this step again.`,
  },
  'session-internals': {
    short: 'The code uses what only a session on the server has: its id, its cookie, a renewal.',
    remedy: STORE,
  },
  'dynamic-key': {
    short: 'A field of the session is named at run time, or by what is no name.',
    remedy: `${STORE} Or write the names out, then run this step again.`,
  },
  'written-outside-login': {
    short: 'The session is written by something else than a log-in, and a token cannot change once it is handed out.',
    remedy: STORE,
  },
  'not-identity': {
    short: 'Nothing answers 401 or 403 for want of a field of the session, so it does not say who is signed in.',
    remedy: STORE,
  },
  'unknown-content': {
    short: 'It cannot be seen what the session gets here; whoever has a token can read all that is in it.',
    remedy: 'Name the fields (`{ id: user.id, name: user.name }`), then run this step again; or keep the session.',
  },
  'unknown-field': {
    short: 'This field of the session is read, and no log-in writes it.',
    remedy: STORE,
  },
  'reserved-field': {
    short: 'A field of the session has a name that means something else in a token.',
    remedy: 'Rename the field, then run this step again.',
  },
  'login-answer': {
    short: 'The token must go out with the answer of the log-in, and this answer cannot take it.',
    remedy:
      'Answer with `res.json({ … })` in the handler, right after the session is written, then run this step again.',
  },
  'logout-form': {
    short: 'This way to log out cannot wait until the token is on the blocklist.',
    remedy:
      'Log out in a handler, by `req.session.destroy((error) => { … })` that answers inside, then run this step again.',
  },
  'authorization-in-use': {
    short: 'The app reads the Authorization header already, and tokens would meet what it expects there.',
    remedy: STORE,
  },
  'lifetime-unknown': {
    short: 'The life of the session cookie is worked out at run time, and tokens must have the same.',
    remedy: 'Write `maxAge` as a number of milliseconds, then run this step again.',
  },
  'types-unknown': {
    short: 'The types of the fields are not declared in a way that can follow.',
    remedy:
      "Declare them in `declare module 'express-session' { interface SessionData { … } }`, then run this step again.",
  },
  'old-redis-client': {
    short: 'The Redis client, or the Node, of the app is too old for the code of the tokens.',
    remedy: 'Raise the package redis to 4 or later (and `engines.node` to 14 or later), then run this step again.',
  },
} satisfies Record<string, RefusalText>;

export type JwtRefusal = keyof typeof refusals;
