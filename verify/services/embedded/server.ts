import { createServer, type Server, type Socket } from 'node:net';
import Parser from 'redis-parser';
import { encodeReply, type Reply } from './reply.ts';
import { Unserved } from './served.ts';
import { Session } from './session.ts';
import type { Store } from './store.ts';

/**
 * A server of RESP2 in front of a store, not yet listening. Commands of all clients run one after the other, as in Redis.
 * `onUnserved` is told what a client asked that is not served.
 */
export function createRedisServer(store: Store, onUnserved: (what: string) => void): Server {
  let last: Promise<unknown> = Promise.resolve();
  let clients = 0;
  return createServer({ noDelay: true }, (socket) => {
    const session = new Session(store, ++clients);
    const answer = async (words: readonly string[]): Promise<void> => {
      const reply = await session.answer(words);
      report(reply, onUnserved);
      socket.write(encodeReply(reply), 'latin1');
      if (words[0]?.toLowerCase() === 'quit') socket.end();
    };
    socket.on('error', () => socket.destroy());
    socket.on('close', () => session.refused !== undefined && onUnserved(session.refused));
    readCommands(socket, (words) => (last = last.then(() => answer(words))));
  });
}

/** Reads commands, each byte as one letter; a client that starts with anything but an array sends plain lines. */
function readCommands(socket: Socket, onCommand: (words: readonly string[]) => void): void {
  const parser = new Parser({
    returnBuffers: true,
    returnReply: (words: readonly Buffer[]) => onCommand(words.map((word) => word.toString('latin1'))),
    returnError: () => socket.destroy(),
    returnFatalError: () => socket.end('-ERR Protocol error\r\n'),
  });
  let isPlain: boolean | undefined;
  socket.on('data', (chunk) => {
    isPlain ??= chunk[0] !== '*'.charCodeAt(0);
    if (!isPlain) return parser.execute(chunk);
    for (const line of chunk.toString('latin1').split('\r\n').filter(Boolean)) onCommand(line.split(' '));
  });
}

function report(reply: Reply, onUnserved: (what: string) => void): void {
  if (reply instanceof Unserved) onUnserved(reply.what);
  if (Array.isArray(reply)) for (const item of reply as readonly Reply[]) report(item, onUnserved);
}
