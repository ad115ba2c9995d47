import { quoted, type Style } from '../ast/style.ts';

/** How the module is written: in which module system, and with types or without. */
export interface StoreModule {
  readonly kind: 'cjs' | 'esm';
  readonly typescript: boolean;
}

/**
 * A module with `rateLimitStore(options)`, the store of rate-limit-redis 4 for apps whose limiter is older than
 * express-rate-limit 8.7: there a command that fails while a store is made, or after the response, is an unhandled rejection,
 * which ends the process (seen with express-rate-limit 6.11 and 7.5, redis 5.12 and ioredis 5.11).
 */
export function rateLimitStoreText(module: StoreModule, style: Style): string {
  const lines = [...head(module, style), ...body(module, style), ...tail(module)];
  const text = lines.map((line) => line.replace(/^(?: {2})+/, (lead) => style.indent.repeat(lead.length / 2))).join(style.newline);
  return style.semicolons ? text : text.replaceAll(/;(?=\r?\n)/g, '');
}

function head({ kind, typescript }: StoreModule, style: Style): string[] {
  const { open, close } = braces(style);
  const from = quoted('rate-limit-redis', style);
  const types = typescript ? ', type Options' : '';
  const line = kind === 'esm' ? `import ${open}RedisStore${types}${close} from ${from};` : `${style.declare} ${open}RedisStore${close} = require(${from});`;
  return [line, ''];
}

function body({ kind, typescript }: StoreModule, style: Style): string[] {
  const options = typescript ? 'options: Options' : 'options';
  const failed = typescript ? '(error: Error) => console.error' : '(error) => console.error';
  return [
    '/** A store in Redis for a limiter. An outage of Redis fails requests; it must not end the process. */',
    `${kind === 'esm' ? 'export ' : ''}function rateLimitStore(${options}) {`,
    `  ${style.declare} store = new RedisStore(options);`,
    '  // Both scripts are loaded again by the first request that needs them.',
    '  store.incrementScriptSha.catch(() => {});',
    '  store.getScriptSha.catch(() => {});',
    `  ${style.declare} decrement = store.decrement.bind(store);`,
    `  store.decrement = (key) => decrement(key).catch(${failed}(${quoted('rate limit:', style)}, ${typescript ? 'error.message' : 'error.code || error.message'}));`,
    '  return store;',
    '}',
  ];
}

function tail({ kind }: StoreModule): string[] {
  return kind === 'esm' ? [''] : ['', 'module.exports = { rateLimitStore };', ''];
}

function braces({ spacedBraces }: Style): { open: string; close: string } {
  return spacedBraces ? { open: '{ ', close: ' }' } : { open: '{', close: '}' };
}
