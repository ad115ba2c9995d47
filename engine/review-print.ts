import { createHash } from 'node:crypto';
import type { Review } from './review.ts';

/** A name for what a review asks about: the groups, and the texts of their files. Decisions are only good for the same one. */
export function reviewPrint({ step, options }: Review): string {
  const files = [...new Set(step.groups.flatMap(({ edits }) => edits.map(({ file }) => file)))].toSorted();
  const texts = files.map((path) => [path, step.program.sources.read(path)]);
  return createHash('sha256')
    .update(JSON.stringify([step.groups, texts, options]))
    .digest('hex')
    .slice(0, 16);
}
