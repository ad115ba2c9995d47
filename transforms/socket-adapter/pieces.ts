import type { Finding } from '../../core/finding.ts';
import type { Group } from '../../core/group.ts';
import { eventStreams } from '../../detect/websockets/event-streams.ts';
import { serverFinding } from '../../detect/websockets/server-finding.ts';
import { socketServers } from '../../detect/websockets/socket-servers.ts';
import { sendingServers } from '../../detect/websockets/ws-findings.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { planFanOut, type FanOutPlan } from './fan-out/plan-fan-out.ts';
import { judge } from './judge.ts';
import { keysOf } from './keys.ts';
import { planServer } from './plan-server.ts';
import { isObstacle, type Obstacle } from './verdict.ts';

/** One server, or list of connections, and what becomes of it. */
export interface Piece {
  readonly finding: Finding;
  readonly result: Omit<Group, 'id'> | Obstacle;
}

/** Servers of socket.io, of plain WebSockets, and lists of event streams that reach one instance alone. */
export function collectPieces(program: Program, options: PlanOptions): readonly Piece[] {
  return [
    ...socketIoPieces(program, options),
    ...sendingServers(program).map(({ finding, loops }) =>
      fanOutPiece(finding, 'WebSocket messages', planFanOut(program, loops, 'ws', options)),
    ),
    ...eventStreamPieces(program, options),
  ];
}

function socketIoPieces(program: Program, options: PlanOptions): Piece[] {
  const sites = socketServers(program).flatMap((server) => {
    const finding = serverFinding(program, server);
    return finding ? [{ server, finding }] : [];
  });
  const keys = keysOf(
    program,
    sites.map(({ server }) => server),
  );
  return sites.map(({ server, finding }) => ({
    finding,
    result: judge(program, server) ?? planServer(program, server, keys.get(server), options),
  }));
}

/** The loops over one list belong together. */
function eventStreamPieces(program: Program, options: PlanOptions): Piece[] {
  const lists = new Map<string, ReturnType<typeof eventStreams>>();
  for (const stream of eventStreams(program)) {
    const key = JSON.stringify(stream.finding.at);
    lists.set(key, [...(lists.get(key) ?? []), stream]);
  }
  return [...lists.values()].map((streams) => {
    const loops = streams.map(({ loop }) => loop);
    return fanOutPiece(streams[0]!.finding, 'Events', planFanOut(program, loops, 'sse', options));
  });
}

function fanOutPiece(finding: Finding, what: string, plan: FanOutPlan | Obstacle): Piece {
  if (isObstacle(plan)) return { finding, result: plan };
  const result = {
    at: finding.at,
    title: `${what} reach only the clients of this process`,
    why: 'The loop knows the connections of its own instance. What it sends is passed on through Redis, and each instance delivers it to the connections that it holds.',
    orphans: [],
    ...plan,
  };
  return { finding, result };
}
