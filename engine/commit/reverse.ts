import { ENV_EXAMPLE } from './keep-variables.ts';
import { takeBack, type LineRange } from './merge.ts';
import type { Present } from './present.ts';
import type { Problem, StepFile } from './record.ts';

/** The change that takes one file of a step back, from what is there now; or why that cannot be. */
export function reverseFile(file: StepFile, { text: present }: Present): StepFile | Problem {
  const { path, before, after } = file;
  if (present === after) return { ...file, before: present, after: before };
  if (present === before) return { ...file, after: present };
  if (present === null) return overlap(path, 'was deleted since. Restore it first');
  if (after === null)
    return overlap(path, 'was deleted by this step, and another one is there now. Move it away first');
  if (before === null && !ENV_EXAMPLE.test(path)) {
    return overlap(path, 'was made by this step and edited since. Delete it by hand if it is not needed');
  }
  const merged = takeBack({ before: before ?? '', after, present }, path.endsWith('.json'));
  if (typeof merged !== 'string') return overlapAt(path, merged);
  // The list goes with the last step that added to it.
  return { ...file, before: present, after: ENV_EXAMPLE.test(path) && merged === '' && before !== '' ? null : merged };
}

function overlap(path: string, why: string): Problem {
  return { path, code: 'overlap', message: `${path} ${why}. Nothing was written.` };
}

function overlapAt(path: string, lines: readonly LineRange[]): Problem {
  const places = lines.map(({ from, to }) => (from === to ? `${path}:${from}` : `${path}:${from}-${to}`)).join(', ');
  const message = `${places}: changed since this step. Undo what changed it first, or edit it by hand. Nothing was written.`;
  return { path, code: 'overlap', message, lines };
}
