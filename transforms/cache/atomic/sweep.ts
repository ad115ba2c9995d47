import type { Access } from '../access.ts';

const TIMES = /Date\.now|new Date|expire|\bnow\b/i;

/** Deletes what has run out: under a condition that looks at the time. */
export function sweepsAt({ file, whole }: Access): boolean {
  const branch = whole.findParent(
    (at) => at.isFunction() || (at.parentPath?.isIfStatement() === true && at.key === 'consequent'),
  );
  const test = branch?.parentPath?.isIfStatement() && !branch.isFunction() ? branch.parentPath.get('test') : undefined;
  return test !== undefined && TIMES.test(file.textOf(test.node));
}
