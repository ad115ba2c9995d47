import { quoted, type Style } from '../ast/style.ts';

/** How the module is written: in which module system, and with types or without. */
export interface StoreModule {
  /** Of rate-limit-redis. */
  readonly major: 3 | 4;
  readonly kind: 'cjs' | 'esm';
  readonly typescript: boolean;
}

/**
 * A module with `rateLimitStore(options)`, the store of rate-limit-redis 3 or 4 for apps whose limiter is older than
 * express-rate-limit 8.7: there a command that fails while a store is made, or after the response, is an unhandled rejection,
 * which ends the process (seen with express-rate-limit 6.11 and 7.5, redis 5.12 and ioredis 5.11).
 */
export function rateLimitStoreText(module: StoreModule, style: Style): string {
  const lines = [...head(module, style), ...body(module, style), ...tail(module)];
  const text = lines
    .map((line) => line.replace(/^(?: {2})+/, (lead) => style.indent.repeat(lead.length / 2)))
    .join(style.newline);
  return style.semicolons ? text : text.replaceAll(/;(?=\r?\n)/g, '');
}

function head({ major, kind, typescript }: StoreModule, style: Style): string[] {
  const { open, close } = braces(style);
  const from = quoted('rate-limit-redis', style);
  if (kind === 'cjs')
    return [`${style.declare} ${major === 3 ? 'RedisStore' : `${open}RedisStore${close}`} = require(${from});`, ''];
  if (major === 4) return [`import ${open}RedisStore${typescript ? ', type Options' : ''}${close} from ${from};`, ''];
  return [`import RedisStore${typescript ? `, ${open}type Options${close}` : ''} from ${from};`, ''];
}

function body({ major, kind, typescript }: StoreModule, style: Style): string[] {
  const options = typescript ? 'options: Options' : 'options';
  const failed = typescript ? '(error: Error) => console.error' : '(error) => console.error';
  const what = typescript ? 'error.message' : 'error.code || error.message';
  return [
    '/** A store in Redis for a limiter. An outage of Redis fails requests; it must not end the process. */',
    `${kind === 'esm' ? 'export ' : ''}function rateLimitStore(${options}) {`,
    `  ${style.declare} store = new RedisStore(options);`,
    ...(major === 3 ? ONE_SCRIPT : TWO_SCRIPTS),
    `  ${style.declare} decrement = store.decrement.bind(store);`,
    `  store.decrement = (key) => decrement(key).catch(${failed}(${quoted('rate limit:', style)}, ${what}));`,
    '  return store;',
    '}',
  ];
}

const ONE_SCRIPT = [
  '  // The script is loaded again by the first request that needs it.',
  '  store.loadedScriptSha1.catch(() => {});',
];
const TWO_SCRIPTS = [
  '  // Both scripts are loaded again by the first request that needs them.',
  '  store.incrementScriptSha.catch(() => {});',
  '  store.getScriptSha.catch(() => {});',
];

function tail({ kind }: StoreModule): string[] {
  return kind === 'esm' ? [''] : ['', 'module.exports = { rateLimitStore };', ''];
}

function braces({ spacedBraces }: Style): { open: string; close: string } {
  return spacedBraces ? { open: '{ ', close: ' }' } : { open: '{', close: '}' };
}
