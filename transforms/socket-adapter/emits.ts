import type { NodePath } from '@babel/traverse';
import type { CallSite } from '../../program/calls.ts';
import { connectionListeners, emitsOf, socketsOf } from '../../detect/websockets/reaches-others.ts';
import { isMember, memberNameOf, type Place } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { possibleValues } from '../../program/values/possible-values.ts';

/** Members that lead from a server or a socket to a set of clients. */
const REACHES = new Set(['to', 'in', 'of', 'broadcast', 'except', 'sockets', 'local', 'nsps']);

/** What `.emit(…)` is called on, by what it is. */
export interface Emits {
  /** The server, a namespace, or rooms of it: reaches clients of all instances, once there is an adapter. */
  readonly byServer: readonly Place[];
  /** Anything else than that and the socket that is being served: it may be a socket out of a table. */
  readonly other: readonly Place[];
}

/** The emits of the package of a server; those on the socket that is being served, and its broadcasts, are left out. */
export function sortEmits(program: Program, server: CallSite): Emits {
  const sockets = socketsOf(program, server);
  const own = new Set(sockets.map(({ path }) => path.node));
  const rest = emitsOf(program, server).filter(({ path }) => !own.has(rootOf(path).node));
  const isByServer = (place: Place): boolean => leadsToServer(program, server, place);
  return { byServer: rest.filter(isByServer), other: rest.filter((place) => !isByServer(place)) };
}

/** `io` of `io.to(room).volatile`. */
export function rootOf(path: NodePath): NodePath {
  if (isMember(path)) return rootOf(path.get('object') as NodePath);
  if (path.isCallExpression() || path.isOptionalCallExpression()) return rootOf(path.get('callee') as NodePath);
  return path.isTSNonNullExpression() || path.isTSAsExpression() ? rootOf(path.get('expression') as NodePath) : path;
}

function leadsToServer(program: Program, server: CallSite, { file, path }: Place): boolean {
  if (membersIn(path).some((name) => REACHES.has(name))) return true;
  return possibleValues(program, file, path).some(
    (value) => value.path.node === server.path.node || membersIn(value.path).some((name) => REACHES.has(name)),
  );
}

function membersIn(path: NodePath): string[] {
  if (isMember(path)) return [memberNameOf(path) ?? '', ...membersIn(path.get('object') as NodePath)];
  if (path.isCallExpression() || path.isOptionalCallExpression()) return membersIn(path.get('callee') as NodePath);
  return [];
}

/** Where a live socket is put into a table: `sockets[id] = socket`, `users.set(id, { socket })`; undefined where none is. */
export function storedSocket(program: Program, server: CallSite): Place | undefined {
  const listeners = new Set<NodePath['node']>(connectionListeners(program, server).map(({ path }) => path.node));
  return socketsOf(program, server).find(({ path }) => isStored(path) && !listeners.has(path.node));
}

const PUTS = new Set(['set', 'push', 'add', 'unshift']);

function isStored(path: NodePath): boolean {
  const parent = path.parentPath;
  if (parent?.isObjectProperty() && path.key === 'value')
    return parent.parentPath !== null && isStored(parent.parentPath);
  if (parent?.isAssignmentExpression() && path.key === 'right') {
    const left = parent.get('left') as NodePath;
    return left.isMemberExpression() && left.node.computed;
  }
  return (
    parent?.isCallExpression() === true &&
    path.listKey === 'arguments' &&
    PUTS.has(memberNameOf(parent.get('callee') as NodePath) ?? '')
  );
}
