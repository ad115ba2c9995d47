import type { Finding } from '../../core/finding.ts';
import type { CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import type { Detection, Detector } from '../detection.ts';
import { isAdapted } from './adapter.ts';
import { eventStreamFindings } from './event-streams.ts';
import { deliversFromBroker } from './own-pubsub.ts';
import { reachesOthers } from './reaches-others.ts';
import { socketServers } from './socket-servers.ts';
import { webSocketFindings, webSocketServers } from './ws-findings.ts';

/** Servers that send to many clients, and reach only those of their own process. Tables of sockets are module state. */
export const websockets: Detector = {
  name: 'websockets',
  words: ['socket.io', 'ws', 'websocket', 'text/event-stream'],
  detect(program: Program): Detection {
    const servers = socketServers(program);
    const findings = [
      ...servers.flatMap((server) => serverFinding(program, server) ?? []),
      ...webSocketFindings(program),
      ...eventStreamFindings(program),
    ];
    const isAnswered = findings.length === 0 && servers.length + webSocketServers(program).length > 0;
    return { findings, stateless: isAnswered ? ['websockets'] : [] };
  },
};

function serverFinding(program: Program, server: CallSite): Finding | undefined {
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
