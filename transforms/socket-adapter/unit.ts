import type { Group } from '../../core/group.ts';
import type { Refusal } from '../../core/refusal.ts';
import { serverFinding } from '../../detect/websockets/server-finding.ts';
import { socketServers } from '../../detect/websockets/socket-servers.ts';
import type { CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform, type PlanOptions } from '../../program/transform.ts';
import { judge } from './judge.ts';
import { keysOf } from './keys.ts';
import { planServer } from './plan-server.ts';
import { refusals, type SocketRefusal } from './refusals.ts';
import { isObstacle, type Obstacle } from './verdict.ts';

/** Messages of sockets across instances. */
export const socketAdapter = defineTransform<SocketRefusal>({
  name: 'socket-adapter',
  check: 'websockets',
  title: 'Pass socket messages on through Redis',
  why: 'A socket is connected to one instance. What another instance sends to all, or to a room, never reaches it.',
  words: ['socket.io'],
  refusals,
  analyze(program, options) {
    const sites = socketServers(program).flatMap((server) => {
      const finding = serverFinding(program, server);
      return finding ? [{ server, finding }] : [];
    });
    const keys = keysOf(
      program,
      sites.map(({ server }) => server),
    );
    const decided = sites.map(({ server }) => ({ server, result: decide(program, server, keys.get(server), options) }));
    return {
      findings: sites.map(({ finding }) => finding),
      groups: decided.flatMap(({ server, result }, n) =>
        isObstacle(result) ? [] : { ...result, id: `socket-adapter/${server.file.path}#${n + 1}` },
      ),
      refusals: decided.flatMap(({ server, result }) => (isObstacle(result) ? refusalOf(server, result) : [])),
    };
  },
});

function decide(
  program: Program,
  server: CallSite,
  key: string | undefined,
  options: PlanOptions,
): Omit<Group, 'id'> | Obstacle {
  return judge(program, server) ?? planServer(program, server, key, options);
}

function refusalOf({ file, path }: CallSite, { code, at, detail }: Obstacle): Refusal<SocketRefusal> {
  const of = file.locate(path.node);
  return { code, at: at ? at.file.locate(at.path.node) : of, of, ...(detail !== undefined && { detail }) };
}
