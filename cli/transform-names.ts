import type { Transform } from '../program/transform.ts';
import { alternatives, transforms, transformsNamed } from '../transforms/registry.ts';
import { didYouMean } from './closest.ts';
import type { Context } from './context.ts';
import { resolve } from 'node:path';
import type { Invocation } from './args.ts';
import { UsageError } from './usage-error.ts';

const NAMES: readonly string[] = ['all', ...[...transforms, ...alternatives].map(({ name }) => name)];

/** `run NAME…|all [DIR]`: the steps named, in the order of the path, and the folder. */
export function namesAndDir(
  { operands }: Invocation,
  { host, folder }: Context,
): { chosen: readonly Transform[]; dir: string } {
  const last = operands.at(-1);
  const isDir =
    last !== undefined && !NAMES.includes(last) && (/[./\\]/.test(last) || host.disk.exists(resolve(folder, last)));
  const names = isDir ? operands.slice(0, -1) : operands;
  if (names.length === 0) throw new UsageError(`Name at least one step, or all: ${NAMES.join(', ')}.`);
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw unknownName(unknown);
  return { chosen: transformsNamed(names), dir: isDir ? last : '.' };
}

function unknownName(name: string): UsageError {
  return new UsageError(
    `There is no step called ${name}, and no such folder.${didYouMean(name, NAMES)} \`unsticky list\` lists them.`,
  );
}
