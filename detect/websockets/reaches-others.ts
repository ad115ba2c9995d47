import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { CallSite } from '../../program/calls.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { isMember, memberNameOf, type Place } from '../../program/flow/place.ts';
import { boundBy } from '../../program/flow/references.ts';
import { functionsOf, type FunctionAt } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { packagesBehind } from '../jobs/origins.ts';
import { isSamePackage } from './adapter.ts';

/** Members of a socket that speak of other sockets: rooms and broadcasts. */
const ROOMS = new Set(['broadcast', 'to', 'in', 'join', 'except', 'rooms', 'nsp']);

/** Calls that reach, or gather, clients other than the one that is being served. Empty for a server that only answers. */
export function reachesOthers(program: Program, server: CallSite): readonly Place[] {
  const sockets = socketsOf(program, server);
  const own = new Set<Node>(sockets.map(({ path }) => path.node));
  const rooms = sockets.filter(
    ({ path }) => isMember(path.parentPath) && path.key === 'object' && ROOMS.has(memberNameOf(path.parentPath!) ?? ''),
  );
  return [...rooms, ...emitsOf(program, server).filter(({ path }) => !own.has(path.node))];
}

/** Everywhere that the socket of a `connection` listener is used. */
export function socketsOf(program: Program, server: CallSite): readonly Place[] {
  const starts = connectionListeners(program, server).flatMap((fn) => parameterPlaces(fn.file, fn.path));
  return leavesOf(program, starts);
}

/** The functions that are called with each new socket: those of `io.on('connection', …)`. */
export function connectionListeners(program: Program, server: CallSite): readonly FunctionAt[] {
  const files = relatedFiles(program, server, ['connect']);
  return files.flatMap((file) =>
    file.all('CallExpression').flatMap((call) => {
      const [event, listener] = call.get('arguments') as NodePath[];
      const isListener =
        event?.isStringLiteral() &&
        /^connect(ion)?$/.test(event.node.value) &&
        memberNameOf(call.get('callee') as NodePath) === 'on';
      return isListener && listener ? functionsOf(program, file, listener) : [];
    }),
  );
}

function parameterPlaces(file: SourceFile, fn: NodePath): Place[] {
  const [socket] = fn.get('params') as NodePath[];
  return socket ? (boundBy(file, socket, []) ?? []) : [];
}

/** Objects of `.emit(…)` and `.send(…)` in the files of the same package, except those of Node's own emitters. */
export function emitsOf(program: Program, server: CallSite): Place[] {
  return relatedFiles(program, server, ['.emit(', '.emit (']).flatMap((file) =>
    file.all('CallExpression').flatMap((call): Place[] => {
      const callee = call.get('callee') as NodePath;
      if (memberNameOf(callee) !== 'emit') return [];
      const object = callee.get('object') as NodePath;
      return object.isThisExpression() || isEmitter(program, file, object) ? [] : [{ file, path: object, steps: [] }];
    }),
  );
}

function isEmitter(program: Program, file: SourceFile, object: NodePath): boolean {
  return (
    object.toString() === 'process' ||
    packagesBehind(program, file, object).some((name) => name === 'events' || name === 'eventemitter3')
  );
}

function relatedFiles(program: Program, server: CallSite, words: readonly string[]): SourceFile[] {
  return program.filesMentioning(words).filter((file) => isSamePackage(program, file, server.file));
}
