import type { RefusalText } from '../../core/refusal.ts';

/** Why a server of sockets stays as it is. */
export const refusals = {
  'version-not-supported': {
    short: 'No adapter for Redis is known to work with this version of socket.io.',
    remedy: 'Move the app to socket.io 4 (its guides tell what changes), then run this step again.',
  },
  'options-unknown': {
    short: 'Part of the options of this socket.io server cannot be followed, and an adapter may be among them.',
    remedy:
      'Write the options as an object literal, or call `io.adapter(createAdapter(pubClient, subClient))` by hand.',
  },
  'state-recovery': {
    short:
      'The server keeps missed messages for clients that come back (connectionStateRecovery), which the pub/sub adapter cannot.',
    remedy: 'Use @socket.io/redis-streams-adapter by hand, or take the option out and run this step again.',
  },
  'sockets-in-table': {
    short: 'Live sockets are kept in a table and messages go to those: a socket of another instance is never in it.',
    remedy:
      'Keep the id of the socket, send with `io.to(id).emit(…)`, and put groups into rooms with `socket.join(…)`; then run this step again.',
  },
  'repeated-broadcast': {
    short:
      'This message is sent both for a request and by a timer, and the timer runs on every instance: with an adapter each client would get it once for each.',
    remedy: 'Send from the timer with `io.local.emit(…)`, or let one instance alone do it; then run this step again.',
  },
} satisfies Record<string, RefusalText>;

export type SocketRefusal = keyof typeof refusals;
