import { quoted, type Style } from '../ast/style.ts';

/** What the text of the module depends on. */
export interface FanOutText {
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  readonly esm: boolean;
  readonly typescript: boolean;
  /** The specifier of the module with `pubClient` and `subClient`. */
  readonly from: string;
}

/**
 * A module with `fanOut(channel, deliver)`: what one instance sends is delivered by the others to the connections that they hold.
 * The sender delivers to its own before, without Redis, so that order and outages are for those as they were.
 */
export function fanOutText(text: FanOutText, style: Style): string {
  const lines = [
    ...head(text),
    ...types(text),
    ...body(text),
    ...(text.esm ? [] : ['', 'module.exports = { fanOut };']),
    '',
  ];
  return lines.map((line) => inStyle(line, style)).join(style.newline);
}

function head({ esm, from }: FanOutText): string[] {
  return [
    esm ? "import { randomUUID } from 'crypto';" : "const { randomUUID } = require('crypto');",
    esm ? `import { pubClient, subClient } from '${from}';` : `const { pubClient, subClient } = require('${from}');`,
    '',
  ];
}

function types({ typescript }: FanOutText): string[] {
  return typescript ? ['type Message = string | Buffer | ArrayBuffer | Buffer[];', ''] : [];
}

function signature({ esm, typescript }: FanOutText): string[] {
  const open = esm ? 'export function fanOut' : 'function fanOut';
  if (!typescript) return [`${open}(channel, deliver) {`];
  return [
    `${open}<Rest extends unknown[]>(`,
    '  channel: string,',
    '  deliver: (message: Message, ...rest: Rest) => void,',
    '): (message: Message, ...rest: Rest) => void {',
  ];
}

function body(text: FanOutText): string[] {
  const { typescript } = text;
  return [
    '/**',
    ' * Calls `deliver` with each message that another instance sends on a channel, and returns the function that sends to the others.',
    ' * Every instance keeps its own connections.',
    ' */',
    ...signature(text),
    '  // Tells what this instance has sent from what the others have.',
    '  const self = randomUUID();',
    `  const listener = (text${typescript ? ': string' : ''}) => {`,
    '    const { from, bytes, message, rest } = JSON.parse(text);',
    '    if (from === self) return;',
    `    const values = rest.map(({ value }${typescript ? ': { value: unknown }' : ''}) => value)${typescript ? ' as Rest' : ''};`,
    "    deliver(bytes ? Buffer.from(message, 'base64') : message, ...values);",
    '  };',
    ...subscription(text),
    '  return (message, ...rest) => {',
    '    const bytes = message instanceof ArrayBuffer || ArrayBuffer.isView(message);',
    `    const sent = bytes ? Buffer.from(message${typescript ? ' as Buffer' : ''}).toString('base64') : message;`,
    '    const values = rest.map((value) => ({ value }));',
    '    pubClient.publish(channel, JSON.stringify({ from: self, bytes, message: sent, rest: values }));',
    '  };',
    '}',
  ];
}

function subscription({ kind, major, typescript }: FanOutText): string[] {
  const failed = typescript
    ? "(error: Error) => console.error('redis:', error.message)"
    : "(error) => console.error('redis:', error.code || error.message)";
  if (kind === 'redis' && major >= 4) return [`  subClient.subscribe(channel, listener).catch(${failed});`];
  const parameters = typescript ? 'from: string, text: string' : 'from, text';
  return [
    '  subClient.subscribe(channel);',
    `  subClient.on('message', (${parameters}) => {`,
    '    if (from === channel) listener(text);',
    '  });',
  ];
}

function inStyle(line: string, style: Style): string {
  const text = line
    .replace(/^(?: {2})+/, (lead) => style.indent.repeat(lead.length / 2))
    .replace(/^(\s*)const /, `$1${style.declare} `)
    .replace(/'([^'`]*)'/g, (_, inner: string) => quoted(inner, style));
  return style.semicolons ? text : text.replace(/;$/, '');
}
