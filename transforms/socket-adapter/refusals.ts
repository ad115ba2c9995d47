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
  'local-sockets': {
    short:
      'The app reads the tables of socket.io itself (rooms, sockets), which hold those of one instance, with an adapter too.',
    remedy:
      'Ask all instances instead: `await io.in(room).fetchSockets()`, `io.in(id).socketsJoin(room)`, `io.in(id).disconnectSockets()` (socket.io 4; `allSockets()` in 3, `clients(callback)` in 2); then run this step again.',
  },
  'repeated-broadcast': {
    short:
      'This message is sent both for a request and by a timer, and the timer runs on every instance: with an adapter each client would get it once for each.',
    remedy: 'Send from the timer with `io.local.emit(…)`, or let one instance alone do it; then run this step again.',
  },
  'timers-alone': {
    short: 'Only timers send to these connections, and every instance runs them for its own.',
    remedy:
      'Nothing is lost as long as each instance can tell what to send; if only one does the work, send from a job that publishes to Redis.',
  },
  'loop-does-more': {
    short: 'The loop over the connections does more than to send one message to each.',
    remedy:
      'Put the sending into a loop of its own, with at most conditions on the connection, then run this step again.',
  },
  'depends-on-sender': {
    short: 'Who gets the message depends on values that other instances do not have.',
    remedy:
      'Put what decides into the message and compare on delivery, by hand: publish it, and let each instance choose among its own connections.',
  },
  'message-for-each': {
    short: 'The message is made anew for each connection, or making it twice may not give the same.',
    remedy:
      'Put the message into a constant before the loop, then run this step again; what differs for each connection must be published as data.',
  },
  'no-place-to-listen': {
    short:
      'The connections that the loop runs over have no name of their own in this file: there is no place to listen to other instances for them.',
    remedy: 'Keep the server or the list in a constant of the module that loops over it, then run this step again.',
  },
  'loop-in-expression': {
    short: 'The loop over the connections is part of an expression, and nothing can stand below it.',
    remedy: 'Give the function a body in braces, with the loop as a statement, then run this step again.',
  },
} satisfies Record<string, RefusalText>;

export type SocketRefusal = keyof typeof refusals;
