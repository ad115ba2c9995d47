import type { Finding } from '../../core/finding.ts';
import type { CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { isAdapted } from './adapter.ts';
import { deliversFromBroker } from './own-pubsub.ts';
import { reachesOthers } from './reaches-others.ts';

/** What a socket.io server without an adapter breaks; undefined where it has one, or only answers the client it serves. */
export function serverFinding(program: Program, server: CallSite): Finding | undefined {
  if (isAdapted(program, server) || deliversFromBroker(program, server.file)) return undefined;
  const others = reachesOthers(program, server);
  if (others.length === 0) return undefined;
  return {
    check: 'websockets',
    rule: 'socket-io-no-adapter',
    at: server.file.locate(server.path.node),
    message:
      'This socket.io server has no adapter. A message to a room or to all reaches only the clients of this process, and long-polling needs every request of a client to come here.',
    uses: others.map(({ file, path }) => file.locate(path.node)),
  };
}
