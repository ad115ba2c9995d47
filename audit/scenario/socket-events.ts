import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf } from '../../program/calls.ts';
import { codeOf } from '../../program/express/route-code.ts';
import { isCall } from '../../program/flow/callee.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf, type Place } from '../../program/flow/place.ts';
import { boundBy } from '../../program/flow/references.ts';
import { functionsOf } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { madeUp } from './request-body.ts';

/** An event that a socket.io server listens to, with what one may send. */
export interface SocketEvent {
  readonly name: string;
  /** Its handler tells others. */
  readonly tells: boolean;
  readonly payload: readonly unknown[];
}

const OWN = /^(disconnect|disconnecting|error|connect_error|newListener|removeListener)$/;

/** The events of all connections, in the order of the text. */
export function socketEventsOf(program: Program): SocketEvent[] {
  const servers = callSitesOf(program, 'socket.io').map(({ file, path }): Place => ({ file, path, steps: [] }));
  const connections = listenersOn(program, servers).filter(
    ({ event }) => event === 'connection' || event === 'connect',
  );
  const sockets = connections.flatMap(({ file, handler }) =>
    functionsOf(program, file, handler).flatMap(
      (fn) => boundBy(fn.file, (fn.path.get('params') as NodePath[])[0] ?? fn.path, []) ?? [],
    ),
  );
  return listenersOn(program, sockets)
    .filter(({ event }) => !OWN.test(event))
    .map((listener) => toEvent(program, listener));
}

interface Listener {
  readonly file: SourceFile;
  readonly event: string;
  readonly handler: NodePath;
}

/** Every `x.on('event', handler)` of a value. */
function listenersOn(program: Program, starts: readonly Place[]): Listener[] {
  return leavesOf(program, starts).flatMap(({ file, path }): Listener[] => {
    const call = path.key === 'object' && path.parentPath?.key === 'callee' ? path.parentPath.parentPath : undefined;
    if (!isCall(call) || memberNameOf(path.parentPath!) !== 'on') return [];
    const [event, handler] = call.get('arguments') as NodePath[];
    return event?.isStringLiteral() && handler ? [{ file, event: event.node.value, handler }] : [];
  });
}

function toEvent(program: Program, { file, event, handler }: Listener): SocketEvent {
  const code = codeOf(program, { file, path: handler });
  const tells = code.some((one) => /\.(emit|send|to|broadcast)\b/.test(one.file.textOf(one.path.node)));
  const [fn] = functionsOf(program, file, handler);
  const parameters = ((fn?.path.get('params') ?? []) as NodePath[]).filter((path) => !isCallback(path));
  return { name: event, tells, payload: fn ? parameters.map((path) => payloadOf(program, fn.file, path)) : [] };
}

function isCallback(path: NodePath): boolean {
  return path.isIdentifier() && /^(cb|callback|ack|fn|done|respond|next)$/i.test(path.node.name);
}

/** An object with the fields that are read of it, else a text. */
function payloadOf(program: Program, file: SourceFile, path: NodePath): unknown {
  const fields = path.isObjectPattern() ? keysOf(path) : fieldsReadOf(program, file, path);
  return fields.length === 0 ? 'unsticky' : Object.fromEntries(fields.map((field) => [field, madeUp(field, false)]));
}

function keysOf(pattern: NodePath): string[] {
  const { properties } = pattern.node as { properties: readonly { type: string; key?: unknown; computed?: boolean }[] };
  return properties.flatMap((property) => (property.type === 'ObjectProperty' ? (propertyKey(property) ?? []) : []));
}

function fieldsReadOf(program: Program, file: SourceFile, path: NodePath): string[] {
  const leaves = leavesOf(program, boundBy(file, path, []) ?? []);
  const names = leaves.flatMap(({ path: at }) =>
    at.key === 'object' && at.parentPath?.key !== 'callee' ? (memberNameOf(at.parentPath!) ?? []) : [],
  );
  return [...new Set(names)].filter((name) => name !== 'length');
}
