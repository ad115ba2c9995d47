import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import { socketServers } from './socket-servers.ts';

/** Packages that carry messages from instance to instance for socket.io. */
const ADAPTERS = [
  '@socket.io/redis-adapter',
  '@socket.io/redis-streams-adapter',
  '@socket.io/mongo-adapter',
  '@socket.io/postgres-adapter',
  '@socket.io/cluster-adapter',
  '@socket.io/cluster-engine',
  '@socket.io/azure-socket.io',
  '@socket.io/gcp-pubsub-adapter',
  '@socket.io/aws-sqs-adapter',
  'socket.io-redis',
  'socket.io-adapter-mongo',
  'socket.io-amqp',
  'socket.io-nats',
  'mongo.socket.io',
  'socket.io-ioredis',
];

/** True where a socket.io server in the package of a file has an adapter. */
export function hasAdapter(program: Program, file: SourceFile): boolean {
  const servers = socketServers(program).filter((server) => isSamePackage(program, server.file, file));
  return servers.some((server) => isAdapted(program, server));
}

/** True for a server with an adapter: in its options, by `io.adapter(…)`, or, where it is the package's only server, anywhere. */
export function isAdapted(program: Program, server: CallSite): boolean {
  const { file, path } = server;
  const shapes = (path.get('arguments') as NodePath[]).map((options) => shapeOf(program, file, options));
  if (shapes.some((shape) => findEntry(shape, 'adapter'))) return true;
  const places = leavesOf(program, [{ file, path, steps: [] }]);
  if (places.some((leaf) => leaf.path.key === 'object' && memberNameOf(leaf.path.parentPath!) === 'adapter'))
    return true;
  return isOnlyServer(program, file) && adapterCalls(program, file).length > 0;
}

function isOnlyServer(program: Program, file: SourceFile): boolean {
  return socketServers(program).filter((other) => isSamePackage(program, other.file, file)).length === 1;
}

function adapterCalls(program: Program, file: SourceFile): CallSite[] {
  return ADAPTERS.flatMap((name) => callSitesOf(program, name)).filter((site) =>
    isSamePackage(program, site.file, file),
  );
}

export function isSamePackage(program: Program, a: SourceFile, b: SourceFile): boolean {
  return program.manifestOf(a.path) === program.manifestOf(b.path);
}
