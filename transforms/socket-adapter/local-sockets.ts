import type { NodePath } from '@babel/traverse';
import { isSamePackage } from '../../detect/websockets/adapter.ts';
import type { Edit } from '../../core/edit.ts';
import type { CallSite } from '../../program/calls.ts';
import { isMember, memberNameOf, membersOf, type Place } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';
import type { Obstacle } from './verdict.ts';

/**
 * socket.io's own tables hold the sockets and rooms of one instance, with an adapter too. One socket that is looked up by its id
 * and sent to becomes the room of that id, which an adapter reaches; anything else is an obstacle.
 */
export function reachById(program: Program, server: CallSite): readonly Edit[] | Obstacle {
  const edits: Edit[] = [];
  for (const place of ownTables(program, server)) {
    const edit = sentTo(place);
    if (!edit) return { code: 'local-sockets', at: place };
    edits.push(edit);
  }
  return edits;
}

/** `io.sockets.sockets`, `io.of('/').sockets`, `io.sockets.connected`, `….adapter.rooms`, except where the process ends. */
function ownTables(program: Program, server: CallSite): Place[] {
  const files = program
    .filesMentioning(['.sockets', '.connected', '.rooms', '.sids'])
    .filter((file) => isSamePackage(program, file, server.file));
  return files.flatMap((file) =>
    membersOf(file)
      .filter((path) => isOwnTable(path) && activationsOf(program, file, path).some(({ kind }) => kind !== 'end'))
      .map((path) => ({ file, path, steps: [] })),
  );
}

function isOwnTable(path: NodePath): boolean {
  const name = memberNameOf(path);
  const object = path.get('object') as NodePath;
  if (name === 'rooms' || name === 'sids') return memberNameOf(object) === 'adapter';
  if (name === 'connected') return memberNameOf(object) === 'sockets';
  return name === 'sockets' && (memberNameOf(object) === 'sockets' || isNamespace(object));
}

function isNamespace(path: NodePath): boolean {
  return path.isCallExpression() && memberNameOf(path.get('callee') as NodePath) === 'of';
}

/** `io.sockets.sockets.get(id)?.emit(…)` and `io.sockets.connected[id].emit(…)` become `io.to(id).emit(…)`. */
function sentTo({ file, path }: Place): Edit | undefined {
  const name = memberNameOf(path);
  const found = name === 'rooms' || name === 'sids' ? undefined : lookedUp(path);
  const emit = found?.socket.parentPath;
  if (!found || !isMember(emit) || found.socket.key !== 'object' || memberNameOf(emit!) !== 'emit') return undefined;
  if (emit!.key !== 'callee' || !emit!.parentPath?.parentPath?.isExpressionStatement()) return undefined;
  const object = path.get('object') as NodePath;
  const io = isNamespace(object) ? object.node : (object.get('object') as NodePath).node;
  const property = (emit!.node as { property: NodePath['node'] }).property;
  const text = `${file.textOf(io)}.to(${file.textOf(found.id.node)}).`;
  return { file: file.path, start: emit!.node.start!, end: property.start!, text };
}

/** The socket that is taken out of a table, and its id. */
function lookedUp(table: NodePath): { socket: NodePath; id: NodePath } | undefined {
  const member = table.parentPath;
  if (!member || !isMember(member) || table.key !== 'object') return undefined;
  if ((member.node as { computed?: boolean }).computed)
    return { socket: member, id: member.get('property') as NodePath };
  const call = member.parentPath;
  const isGet =
    memberNameOf(member) === 'get' &&
    member.key === 'callee' &&
    (call?.isCallExpression() || call?.isOptionalCallExpression());
  const [id] = isGet ? (call.get('arguments') as NodePath[]) : [];
  return id && { socket: call!, id };
}
