import { isReading } from '../../program/disk/disk-call.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import type { DiskPath } from '../../program/disk/disk-path.ts';
import { mayBeSame, mayHold } from '../../program/disk/same-path.ts';
import type { Program } from '../../program/program.ts';
import { isSameWork, touchOf, type Touch } from './disk-write.ts';

/** Reads, in other requests than the one that writes, of what was written; and folders of it that are published. */
export function readersOf(program: Program, write: Touch): Touch[] {
  return readsOf(program, write)
    .filter((read) => read.activations.length > 0 || read.call.verb === 'serve')
    .filter((read) => isLater(write, read));
}

/** All reads of what was written, those of the same request too. */
export function readsOf(program: Program, write: Touch): Touch[] {
  const reads = diskCallsOf(program).filter((call) => isReading(call) && call.path !== write.call.path);
  return reads.map((call) => touchOf(program, call)).filter((read) => reaches(program, write, read));
}

function reaches(program: Program, write: Touch, read: Touch): boolean {
  const { call, paths } = read;
  if (call.verb === 'list' && write.call.verb === 'append') return false;
  const isNear = program.manifestOf(call.file.path) === program.manifestOf(write.call.file.path);
  if (!isNear && !paths.some(isShared)) return false;
  const fits = call.verb === 'serve' || call.verb === 'list' ? mayHold : mayBeSame;
  return paths.some((path) => write.paths.some((written) => fits(path, written))) || isOfOneStore(write, read);
}

/** A module that writes and reads whatever path it is handed: a storage, whose callers name the files. */
function isOfOneStore(write: Touch, { call, paths }: Touch): boolean {
  const around = write.call.path.getFunctionParent();
  const isStore = call.verb === 'read' && call.file === write.call.file && isOpaque(paths) && isOpaque(write.paths);
  return isStore && !(around && call.path.findParent((at) => at === around));
}

/** A place that two packages of one repository may both mean. */
const isShared = ({ base }: DiskPath): boolean => base === 'absolute' || base === 'root' || base.startsWith('$env.');

function isOpaque(paths: readonly DiskPath[]): boolean {
  return paths.every(({ base, segments }) => [base, ...segments].every((part) => part === '*' || part.startsWith('$')));
}

/** Read by another request; or by the same code before it writes, of a file with a fixed name: the next request reads it back. */
function isLater(write: Touch, read: Touch): boolean {
  if (read.call.verb === 'serve' || !isSameWork(write, read)) return true;
  const isBefore = read.call.file !== write.call.file || read.call.path.node.start! < write.call.path.node.start!;
  return isBefore && write.paths.some(isFixed) && read.paths.some(isFixed);
}

/** Every part of the path is known, or known by the name of a setting: each call means the same file. */
export const isFixed = ({ base, segments }: DiskPath): boolean =>
  base !== '*' && ![base, ...segments].some((part) => part === '*' || /^\$(given|.*:\d)/.test(part));
