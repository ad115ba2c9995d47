import type { Program } from '../../program/program.ts';
import type { Detection, Detector } from '../detection.ts';
import { eventStreams } from './event-streams.ts';
import { serverFinding } from './server-finding.ts';
import { socketServers } from './socket-servers.ts';
import { sendingServers, webSocketServers } from './ws-findings.ts';

/** Servers that send to many clients, and reach only those of their own process. Tables of sockets are module state. */
export const websockets: Detector = {
  name: 'websockets',
  words: ['socket.io', 'ws', 'websocket', 'text/event-stream'],
  detect(program: Program): Detection {
    const servers = socketServers(program);
    const findings = [
      ...servers.flatMap((server) => serverFinding(program, server) ?? []),
      ...sendingServers(program).map(({ finding }) => finding),
      ...eventStreams(program).map(({ finding }) => finding),
    ];
    const isAnswered = findings.length === 0 && servers.length + webSocketServers(program).length > 0;
    return { findings, stateless: isAnswered ? ['websockets'] : [] };
  },
};
