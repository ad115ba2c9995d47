import type { Program } from '../../program/program.ts';
import type { Block, DraftRequest } from './block.ts';
import { type SocketEvent, socketEventsOf } from './socket-events.ts';

/** socket.io over a plain WebSocket: engine.io's protocol 4, and 42 before an event. */
const PATH = '/socket.io/?EIO=4&transport=websocket';
const CONNECT = '40';
const ENTERS = /join|enter|room|subscribe|register|log-?in|auth|new[-_ ]?user|add[-_ ]?user/i;
const MOST_EVENTS = 5;

/** Two clients come, one speaks, the other listens; a trial on one instance tells whether it hears anything. */
export function draftSockets(program: Program): Block[] {
  const events = socketEventsOf(program).filter(({ tells }) => tells);
  const spoken = events.filter(({ name }) => !ENTERS.test(name)).slice(0, MOST_EVENTS);
  if (spoken.length === 0) return [];
  const entering = events
    .filter(({ name }) => ENTERS.test(name))
    .slice(0, MOST_EVENTS)
    .map(messageOf);
  const open = (name: string): DraftRequest => ({
    title: `${name} connects`,
    socket: name,
    method: 'WS',
    path: PATH,
    body: [CONNECT, ...entering].join('\n===\n'),
    asserts: ['status == 101'],
  });
  const talk = (name: string, title: string, body?: string): DraftRequest => ({
    title,
    socket: name,
    method: 'WS',
    path: PATH,
    ...(body !== undefined && { body }),
  });
  return [
    {
      kind: 'socket',
      title: 'a message reaches clients of other instances',
      requests: [
        open('one'),
        open('two'),
        talk('one', 'one speaks', spoken.map(messageOf).join('\n===\n')),
        talk('two', 'two hears it'),
      ],
    },
  ];
}

function messageOf({ name, payload }: SocketEvent): string {
  return `42${JSON.stringify([name, ...payload])}`;
}
