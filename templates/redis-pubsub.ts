import { quoted, type Style } from '../ast/style.ts';

/** What the text of the two connections depends on. */
export interface PubSubText {
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  /** What makes the first connection: `createClient({ url: … })`, or `redisClient.duplicate()`. */
  readonly creation: string;
  readonly typescript: boolean;
}

/**
 * The statements that open two connections: one that has subscribed runs no other command. Neither gives up or times out:
 * socket.io does not look at the promise of a publish, so that a rejection would end the process (seen with node-redis 5.12 when
 * Redis dies while a message is on its way, and with ioredis 5 after its 20 attempts).
 */
export function pubSubLines(text: PubSubText, style: Style): string[] {
  const { kind, major, creation } = text;
  const isPromise = kind === 'redis' && major >= 4;
  const lines = [
    `const pubClient = ${creation};`,
    'const subClient = pubClient.duplicate();',
    ...(isPromise ? [reporter(text)] : []),
    'for (const client of [pubClient, subClient]) {',
    ...eventLines(text, isPromise),
    '}',
    ...(isPromise ? publishLines(text) : []),
  ];
  return lines.map((line) => inStyle(line, style));
}

function reporter({ typescript }: PubSubText): string {
  return typescript
    ? "const report = (error: Error) => console.error('redis:', error.message);"
    : "const report = (error) => console.error('redis:', error.code || error.message);";
}

function eventLines({ kind, typescript }: PubSubText, isPromise: boolean): string[] {
  if (isPromise)
    return [
      "  client.on('error', report);",
      "  client.on('ready', () => client.unref()); // lets tests and scripts end",
      '  client.connect().catch(report);',
    ];
  const failed = typescript
    ? "(error: Error) => console.error('redis:', error.message)"
    : "(error) => console.error('redis:', error.code || error.message)";
  const unref = kind === 'ioredis' ? "'connect', () => client.stream.unref()" : "'ready', () => client.unref()";
  return [`  client.on('error', ${failed});`, `  client.on(${unref}); // lets tests and scripts end`];
}

/** By `Object.assign`, because the types of node-redis do not let a method be set. */
function publishLines({ typescript }: PubSubText): string[] {
  const parameters = typescript ? 'channel: string, message: string | Buffer' : 'channel, message';
  return [
    '',
    '// A message that is on its way when Redis goes down is lost; its rejection must not end the process.',
    'const publish = pubClient.publish.bind(pubClient);',
    'Object.assign(pubClient, {',
    `  publish: (${parameters}) => publish(channel, message).catch(report)`,
    '});',
  ];
}

function inStyle(line: string, style: Style): string {
  const text = line
    .replace(/^(?: {2})+/, (lead) => style.indent.repeat(lead.length / 2))
    .replace(/^const /, `${style.declare} `)
    .replace(/'([^']*)'/g, (_, inner: string) => quoted(inner, style));
  return style.semicolons ? text : text.replace(/;(?=$| \/\/)/, '');
}
