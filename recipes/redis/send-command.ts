import type { SourceFile } from '../../ast/source-file.ts';
import type { ImportRequest } from '../../core/edit.ts';

/** The part of a client plan that decides how raw commands are sent. */
interface Sender {
  readonly local: string;
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
}

/** A function that sends one raw command through a client, as rate-limit-redis asks for it, and the types that it names. */
export function sendCommand(client: Sender, file: SourceFile): { text: string; imports: ImportRequest[] } {
  const typed = file.isTypeScript;
  const reply: ImportRequest = {
    file: file.path,
    from: 'rate-limit-redis',
    name: 'RedisReply',
    local: 'RedisReply',
    typeOnly: true,
  };
  const imports = typed && !isNodeRedis(client) ? [reply] : [];
  return {
    text: isNodeRedis(client)
      ? nodeRedis(client)
      : client.kind === 'ioredis'
        ? ioredis(client, typed)
        : redis3(client, typed),
    imports,
  };
}

function isNodeRedis({ kind, major }: Sender): boolean {
  return kind === 'redis' && major >= 4;
}

function nodeRedis({ local }: Sender): string {
  return `(...args) => ${local}.sendCommand(args)`;
}

/** The plain spread is TS2322 with the types of ioredis 5. */
function ioredis({ local }: Sender, typed: boolean): string {
  if (!typed) return `(...args) => ${local}.call(...args)`;
  return `(command: string, ...args: string[]) => ${local}.call(command, ...args) as Promise<RedisReply>`;
}

/** redis 3 knows callbacks only. */
function redis3({ local }: Sender, typed: boolean): string {
  const [head, made] = typed
    ? ['(command: string, ...args: string[])', 'new Promise<RedisReply>']
    : ['(command, ...args)', 'new Promise'];
  return `${head} => ${made}((resolve, reject) => ${local}.send_command(command, args, (error, reply) => (error ? reject(error) : resolve(reply))))`;
}
