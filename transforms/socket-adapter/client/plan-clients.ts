import type { Edit } from '../../../core/edit.ts';
import { formatLocation, type Location } from '../../../core/location.ts';
import { socketServers } from '../../../detect/websockets/socket-servers.ts';
import type { CallSite } from '../../../program/calls.ts';
import type { Program } from '../../../program/program.ts';
import { clientCalls, type ClientCall } from './client-calls.ts';
import { webSocketsOnly } from './web-sockets-only.ts';

const STICKY = 'or let the balancer send each client to the same instance (sticky sessions)';

/**
 * Long-polling sends the requests of one client to several instances, which refuse each other's: the clients in the
 * repository connect by WebSocket alone; which are left to people is said.
 */
export function planClients(program: Program, server: CallSite): { edits: readonly Edit[]; notes: readonly string[] } {
  const clients = clientsOf(program, server).map((client) => ({ client, plan: webSocketsOnly(program, client) }));
  const edits = clients.flatMap(({ plan }) => (typeof plan === 'string' ? [] : plan));
  const at = (wanted: string): string =>
    clients
      .filter(({ plan }) => plan === wanted)
      .map(({ client }) => formatLocation(locate(program, client)))
      .join(', ');
  return {
    edits,
    notes: notesOn({ edits: edits.length, byHand: at('by hand'), headers: at('headers'), found: clients.length }),
  };
}

function notesOn(seen: { edits: number; byHand: string; headers: string; found: number }): string[] {
  const notes: [boolean, string][] = [
    [
      seen.edits > 0,
      'Clients connect by WebSocket alone (`transports`), since long-polling needs sticky sessions. Where a network blocks WebSockets, take that out again and switch sticky sessions on at the balancer.',
    ],
    [
      seen.byHand !== '',
      `Long-polling fails on several instances: give \`transports: ['websocket']\` to the client at ${seen.byHand}, ${STICKY}.`,
    ],
    [
      seen.headers !== '',
      `Long-polling fails on several instances, but the client at ${seen.headers} sends headers, which browsers do not do with WebSockets: hand the values over as \`auth\` and set \`transports: ['websocket']\`, ${STICKY}.`,
    ],
    [
      seen.found === 0,
      `No client of this server was found here. Long-polling fails on several instances: let clients connect with \`transports: ['websocket']\`, ${STICKY}.`,
    ],
  ];
  return notes.flatMap(([applies, note]) => (applies ? [note] : []));
}

/** Clients of the same package; those of a package without a server belong to the only one that has one. */
function clientsOf(program: Program, server: CallSite): ClientCall[] {
  const own = program.manifestOf(server.file.path);
  const withServer = new Set(socketServers(program).map(({ file }) => program.manifestOf(file.path)));
  return clientCalls(program).filter(({ path }) => {
    const manifest = program.manifestOf(path);
    return withServer.has(manifest) ? manifest === own : withServer.size === 1;
  });
}

function locate(program: Program, { path, file, offset, call }: ClientCall): Location {
  if (offset === 0) return file.locate(call.node);
  const above = program.sources
    .read(path)
    .slice(0, offset + call.node.start!)
    .split('\n');
  return { file: path, line: above.length, column: above.at(-1)!.length + 1 };
}
