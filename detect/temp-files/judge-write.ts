import type { NodePath } from '@babel/traverse';
import type { DiskCall } from '../../program/disk/disk-call.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import type { Program } from '../../program/program.ts';
import { isChosenBySetting } from './chosen-by-setting.ts';
import { isOnlyAtStart, writesOf, type Touch } from './disk-write.ts';
import { isFromRequest } from './from-request.ts';
import { isRandom } from './generated-secret.ts';
import { isReadThrough } from './read-through.ts';
import { isFixed, readersOf } from './readers.ts';
import { isRegenerable } from './regenerable.ts';
import { findRemoval, isSameName } from './removal.ts';

/** What becomes of a file that the app writes. */
export interface JudgedWrite {
  readonly write: Touch;
  /**
   * `data`: another request reads it; `kept`: it came with a request and stays; `secret`: made of chance at the first
   * start and read at the next; `harmless`: a log, a file of one request, or nothing of the app reads it.
   */
  readonly verdict: 'data' | 'kept' | 'secret' | 'harmless';
  readonly readers: readonly Touch[];
  /** It holds an uploaded file. */
  readonly isUpload: boolean;
}

/** Every write of the app, judged once. */
export function judgedWrites(program: Program): readonly JudgedWrite[] {
  return program.remember('judged-writes', () => writesOf(program).map((write) => judge(program, write)));
}

function judge(program: Program, write: Touch): JudgedWrite {
  const harmless: JudgedWrite = { write, verdict: 'harmless', readers: [], isUpload: false };
  const isChance = isSecret(program, write);
  if (isOnlyAtStart(write))
    return isChance ? { ...harmless, verdict: 'secret', readers: readersOf(program, write) } : harmless;
  if (comesAndGoes(program, write) || isMadeAgain(program, write)) return harmless;
  const found: JudgedWrite = { ...harmless, readers: readersOf(program, write), isUpload: holdsUpload(program, write) };
  if (found.readers.length > 0) return { ...found, verdict: isChance ? 'secret' : 'data' };
  return isKept(program, write) ? { ...found, verdict: 'kept' } : harmless;
}

/** It is gone when the request is done, or it is another's file. */
function comesAndGoes(program: Program, write: Touch): boolean {
  return isEmptied(write.call) || findRemoval(program, write) !== undefined || isRewrite(program, write);
}

/** Every instance can make its own, or settings put it elsewhere. */
function isMadeAgain(program: Program, write: Touch): boolean {
  return (
    isBuilt(program, write) ||
    isRegenerable(program, write) ||
    isReadThrough(program, write) ||
    isChosenBySetting(program, write.call.file)
  );
}

/** `writeFile(path, '')` leaves nothing to read. */
function isEmptied({ content }: DiskCall): boolean {
  return content?.isStringLiteral({ value: '' }) === true;
}

function isSecret(program: Program, { call }: Touch): boolean {
  return call.verb === 'write' && call.content !== undefined && isRandom(program, call.file, call.content);
}

/** Whole files of what a request brought; lines added to a file that nothing reads are a log. */
function isKept(program: Program, { call, paths }: Touch): boolean {
  if (call.verb === 'append' || paths.every(({ base }) => base === 'tmp')) return false;
  if (call.isUpload) return true;
  const content = call.source ?? call.content ?? pipedInto(call.path);
  return content !== undefined && isFromRequest(program, call.file, content);
}

/** The function read the same file before, whichever it was handed: the file belongs to who named it. */
function isRewrite(program: Program, { call: { file, path, target }, paths }: Touch): boolean {
  const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined;
  if (binding?.kind !== 'param' || paths.some(isFixed)) return false;
  const reads = diskCallsOf(program).filter((call) => call.verb === 'read' && call.file === file);
  return reads.some((read) => isSameName(read.target, target) && read.path.node.start! < path.node.start!);
}

/** Folders that hold what is made of the sources, by convention; each deploy makes them anew. */
const OUTPUT = new Set(['build', 'dist', '.next', '.cache', 'node_modules', 'coverage']);

function isBuilt(program: Program, { call, paths }: Touch): boolean {
  const isOutput =
    paths.length > 0 &&
    paths.every(({ base, segments }) => (base === 'root' || base === 'cwd') && OUTPUT.has(segments[0] ?? ''));
  const content = call.source ?? call.content;
  return isOutput && !call.isUpload && !(content && isFromRequest(program, call.file, content));
}

/** `x` of `x.pipe(fs.createWriteStream(path))` and of `pipeline(x, fs.createWriteStream(path))`. */
function pipedInto(path: NodePath): NodePath | undefined {
  const call = path.parentPath;
  if (!call?.isCallExpression() || path.listKey !== 'arguments') return undefined;
  const callee = call.get('callee');
  return callee.isMemberExpression() && path.key === 0 ? callee.get('object') : call.get('arguments')[0];
}

/** Member chains that hold an uploaded file, whichever package put it there. */
const UPLOADED = /\.files?\b|\bfiles?\.|\bfiles?\[/;

function holdsUpload(program: Program, { call }: Touch): boolean {
  if (call.isUpload || isInFileListener(call.path)) return true;
  const parts = [call.source, call.content, pipedInto(call.path)].filter((part) => part !== undefined);
  return parts.some(
    (part) => UPLOADED.test(call.file.textOf(declaredAs(part).node)) && isFromRequest(program, call.file, part),
  );
}

/** `files.photo.path` where a constant of that name is used. */
function declaredAs(path: NodePath): NodePath {
  const declarator = path.isIdentifier() ? path.scope.getBinding(path.node.name)?.path : undefined;
  const init = declarator?.isVariableDeclarator() ? (declarator.get('init') as NodePath) : undefined;
  return init?.node ? init : path;
}

/** Inside `busboy.on('file', …)` or `form.on('fileBegin', …)`. */
function isInFileListener(path: NodePath): boolean {
  return (
    path.findParent((at) => {
      const call = at.isFunction() ? at.parentPath : undefined;
      const [event] = call?.isCallExpression() ? call.get('arguments') : [];
      return event?.isStringLiteral() === true && /^file(Begin)?$/.test(event.node.value);
    }) !== null
  );
}
