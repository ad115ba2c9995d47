import type { NodePath } from '@babel/traverse';
import type { DiskCall } from '../../program/disk/disk-call.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import type { Program } from '../../program/program.ts';
import { isChosenBySetting } from './chosen-by-setting.ts';
import { isOnlyAtStart, writesOf, type Touch } from './disk-write.ts';
import { isFromRequest } from './from-request.ts';
import { isRandom } from './generated-secret.ts';
import { readersOf } from './readers.ts';
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
  const { call } = write;
  if (isOnlyAtStart(write))
    return isSecret(program, write) ? { ...harmless, verdict: 'secret', readers: readersOf(program, write) } : harmless;
  if (isEmptied(call) || findRemoval(program, write) || isChosenBySetting(program, call.file)) return harmless;
  if (isRegenerable(program, write)) return harmless;
  const readers = readersOf(program, write);
  const isUpload = holdsUpload(write);
  if (isSecret(program, write) && readers.length > 0 && call.verb === 'write')
    return { write, verdict: 'secret', readers, isUpload };
  if (readers.length > 0) return { write, verdict: 'data', readers, isUpload };
  return isKept(program, write) ? { write, verdict: 'kept', readers, isUpload } : harmless;
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
  if (isRewrite(program, call)) return false;
  if (call.isUpload) return true;
  const content = call.source ?? call.content ?? pipedInto(call.path);
  return content !== undefined && isFromRequest(program, call.file, content);
}

/** The function read the same file before: it belongs to who handed it in. */
function isRewrite(program: Program, { file, path, target }: DiskCall): boolean {
  const binding = target.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined;
  if (binding?.kind !== 'param') return false;
  const reads = diskCallsOf(program).filter((call) => call.verb === 'read' && call.file === file);
  return reads.some((read) => isSameName(read.target, target) && read.path.node.start! < path.node.start!);
}

/** `x` of `x.pipe(fs.createWriteStream(path))` and of `pipeline(x, fs.createWriteStream(path))`. */
function pipedInto(path: NodePath): NodePath | undefined {
  const call = path.parentPath;
  if (!call?.isCallExpression() || path.listKey !== 'arguments') return undefined;
  const callee = call.get('callee');
  return callee.isMemberExpression() && path.key === 0 ? callee.get('object') : (call.get('arguments')[0] as NodePath);
}

/** Member chains that hold an uploaded file, whichever package put it there. */
const UPLOADED = /\.files?\b|\bfiles?\.|\bfiles?\[/;

function holdsUpload({ call }: Touch): boolean {
  if (call.isUpload || isInFileListener(call.path)) return true;
  const parts = [call.source, call.content, pipedInto(call.path)];
  return parts.some((part) => part !== undefined && UPLOADED.test(call.file.textOf(part.node)));
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
