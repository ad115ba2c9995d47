import type { RefusalText } from '../../core/refusal.ts';

/** Why a call cannot become asynchronous; shared by every transform that makes calls wait. */
export const asyncRefusals = {
  'top-level-commonjs': {
    short: 'The value is needed while a CommonJS file is loaded, where nothing can wait.',
    remedy: 'Move the use into a function that is called later, or make the file an ES module.',
  },
  constructor: {
    short: 'A constructor needs the value, and a constructor cannot wait.',
    remedy: 'Move the use into an async method or a static async factory.',
  },
  accessor: { short: 'A getter or setter needs the value, and neither can wait.', remedy: 'Replace it by a method.' },
  generator: {
    short: 'A generator needs the value, and it cannot wait.',
    remedy: 'Make it an async generator, and its loops `for await`.',
  },
  'implicit-call': {
    short: 'JavaScript itself calls the function (toJSON, toString, a comparator, an iterator), and does not wait.',
    remedy: 'Read the value before, and hand it in.',
  },
  'default-value': {
    short: 'A default value or a class field needs it, where nothing can wait.',
    remedy: 'Read the value in the body of a function.',
  },
  'library-callback': {
    short: 'A library calls the function and uses what it returns at once.',
    remedy: 'Read the value before the call, or use an asynchronous form of that library.',
  },
  'promise-executor': {
    short: 'The executor of `new Promise` needs the value.',
    remedy: 'Await the value first, and build the promise after.',
  },
  'answers-in-callback': {
    short:
      'A callback inside a handler answers the request; should Redis fail there, the request would have no answer.',
    remedy: 'Make the handler wait for that work as a promise (await, promisify), then run this step again.',
  },
  escapes: {
    short: 'The function is handed to a place that cannot be followed.',
    remedy: 'Call it by name, or export it directly.',
  },
  exported: {
    short: 'The function is exported to code outside this app.',
    remedy: 'Keep the synchronous export, and add an asynchronous one beside it.',
  },
  'error-middleware': {
    short: 'An error-handling middleware of Express 4 needs the value.',
    remedy: 'Handle the rejection in it by hand.',
  },
  'called-by-tests': {
    short: 'A test or a script takes the function in and would have to wait for it too.',
    remedy: 'Make the test or script await the call, or move it behind a function that is async already.',
  },
  'typescript-signature': {
    short: 'A declared TypeScript type says that the function returns a plain value.',
    remedy: 'Make that type return a Promise, in all that implement it.',
  },
  arguments: {
    short: 'The callback has `arguments`, `this` or names of its own, which a loop does not have.',
    remedy: 'Write the loop out by hand.',
  },
} satisfies Record<string, RefusalText>;

export type AsyncRefusal = keyof typeof asyncRefusals;
