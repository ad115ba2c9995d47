import { quoted, type Style } from '../ast/style.ts';

/** What the text of a client depends on. */
export interface ClientText {
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  /** The name of the binding. */
  readonly local: string;
  readonly typescript: boolean;
}

const TIMEOUT_MS = 1000;
const ENDS = ' // lets tests and scripts end';

/**
 * The statements that create the app's Redis client. A command fails after a second instead of hanging while Redis is
 * away; without the `error` listener node-redis ends the process; `unref` lets a script or test that only loads the app end;
 * before `ready` it is without effect (seen with node-redis 4.7, 5.12 and 6.3).
 */
export function clientStatements(client: ClientText, style: Style): string[] {
  const end = style.semicolons ? ';' : '';
  const { local } = client;
  const failed = `(error) => console.error(${quoted('redis:', style)}, ${client.typescript && client.kind === 'ioredis' ? 'error.message' : 'error.code || error.message'})`;
  const lines = [
    `${style.declare} ${local} = ${creation(client, style)}`,
    `${local}.on(${quoted('error', style)}, ${failed})`,
  ];
  if (client.kind === 'redis' && client.major >= 4) lines.push(`${local}.connect().catch(${failed})`);
  if (client.kind === 'redis') lines.push(`${local}.on(${quoted('ready', style)}, () => ${local}.unref())`);
  if (client.kind === 'ioredis') lines.push(`${local}.on(${quoted('connect', style)}, () => ${local}.stream.unref())`);
  return lines.map((line, n) => line + end + (n === lines.length - 1 ? ENDS : ''));
}

function creation({ kind, major, typescript }: ClientText, { spacedBraces }: Style): string {
  const pad = spacedBraces ? ' ' : '';
  const url = `process.env.REDIS_URL${typescript ? '!' : ''}`;
  if (kind === 'ioredis') return `new Redis(${url}, {${pad}commandTimeout: ${TIMEOUT_MS}${pad}})`;
  if (major <= 3) return `createClient(${url})`;
  if (major === 4) return `createClient({${pad}url: process.env.REDIS_URL${pad}})`;
  return `createClient({${pad}url: process.env.REDIS_URL, commandOptions: {${pad}timeout: ${TIMEOUT_MS}${pad}}${pad}})`;
}
