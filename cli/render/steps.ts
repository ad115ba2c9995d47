import type { StepSummary } from '../../engine/commit/history.ts';

/** The steps that were made in a folder, oldest first, one line each. */
export function renderSteps(steps: readonly StepSummary[]): string {
  const width = Math.max(...steps.map(({ name }) => name.length));
  return steps
    .map(({ id, name, date, files, undoes, undone }) => {
      const about = undoes === undefined ? files.join(', ') : `of ${undoes}: ${files.join(', ')}`;
      return `${id}  ${name.padEnd(width)}  ${date.slice(0, 16).replace('T', ' ')}  ${undone ? '(undone) ' : ''}${about}\n`;
    })
    .join('');
}
