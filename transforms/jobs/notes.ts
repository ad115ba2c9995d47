import type { NodePath } from '@babel/traverse';
import { redisClientsOf } from '../../program/redis-clients.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import type { JobPlan } from './judge.ts';

/** What changes for a job, for the person who takes the step. */
export function notesOn(program: Program, { site, reading, callback, alone }: JobPlan, options: PlanOptions): string[] {
  return [
    ...(site.rule === 'cron' ? [] : [FIRST_TICK]),
    `A tick that fails is logged and kept among the failed jobs of ${options.queue ?? 'bull'}; one whose instance dies is run again by another, so the work should bear being done twice.`,
    ...(alone
      ? [
          'A tick is left out while an earlier one is still running on any instance; one that dies holds the others up for a minute at most.',
        ]
      : []),
    ...(isAlsoCalled(callback) || reading.kept !== undefined
      ? ['It is also called at the start, still by every instance: drop that call where once is enough.']
      : []),
    ...addressNotes(program, reading.file.path),
  ];
}

const FIRST_TICK =
  'Ticks come at multiples of the period on the clock, so the first one at most one period after the start; a restart does not put them off.';

/** `sync(); setInterval(sync, …)`. */
function isAlsoCalled(callback: NodePath): boolean {
  const binding = callback.isIdentifier() ? callback.scope.getBinding(callback.node.name) : undefined;
  return (binding?.referencePaths ?? []).some(
    (use) =>
      use.key === 'callee' &&
      use.parentPath?.parentPath?.isExpressionStatement() === true &&
      use.getFunctionParent() === callback.getFunctionParent(),
  );
}

/** The app's own clients may find Redis in another way. */
function addressNotes(program: Program, path: string): string[] {
  const manifest = program.manifestOf(path);
  const own = redisClientsOf(program).find(({ file, binding }) => {
    const made = binding.path.toString();
    return program.manifestOf(file.path) === manifest && !/REDIS_URL/.test(made);
  });
  return own ? [`The queue finds Redis by REDIS_URL; set it to the address that ${own.file.path} connects to.`] : [];
}
