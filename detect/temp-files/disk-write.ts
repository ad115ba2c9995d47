import type { Node } from '@babel/types';
import { isWriting, type DiskCall } from '../../program/disk/disk-call.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import type { DiskPath } from '../../program/disk/disk-path.ts';
import { diskPathsOf } from '../../program/disk/read-path.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf, type Activation } from '../../program/when/activations.ts';

/** A call that touches the disk, with where and when. */
export interface Touch {
  readonly call: DiskCall;
  readonly paths: readonly DiskPath[];
  readonly sources: readonly DiskPath[];
  /** Asked for only where the paths fit. */
  readonly activations: readonly Activation[];
}

export function touchOf(program: Program, call: DiskCall): Touch {
  const { file, path, target, source } = call;
  return {
    call,
    paths: diskPathsOf(program, file, target),
    sources: source && !call.isUpload ? diskPathsOf(program, file, source) : [],
    get activations() {
      return activationsOf(program, file, path);
    },
  };
}

/** Every write of the app that code which runs can reach. */
export function writesOf(program: Program): readonly Touch[] {
  return program.remember('disk-writes', () =>
    diskCallsOf(program)
      .filter(isWriting)
      .map((call) => touchOf(program, call))
      .filter(({ activations }) => activations.some(({ kind }) => kind !== 'end')),
  );
}

/** The functions that are kept and called anew for each request, message or tick. */
export function rootsOf({ activations }: Touch): Set<Node> {
  return new Set(activations.filter(({ kind }) => kind === 'later' || kind === 'unknown').map(({ root }) => root.node));
}

export const isOnlyAtStart = ({ activations }: Touch): boolean =>
  activations.every(({ kind }) => kind === 'start' || kind === 'end');

/** True where both run for the same request, and never for different ones. */
export function isSameWork(a: Touch, b: Touch): boolean {
  const roots = rootsOf(a);
  const others = [...rootsOf(b)];
  return (
    others.length > 0 && others.every((root) => roots.has(root)) && !b.activations.some(({ kind }) => kind === 'start')
  );
}
