import { join } from 'node:path';
import { composeChanges } from '../engine/overlay.ts';
import type { ChangeSet } from '../core/change.ts';
import { packageManagerOf } from '../engine/package-manager.ts';
import type { StepResult } from '../engine/run-all.ts';
import type { Context } from './context.ts';
import type { Plan } from './planning.ts';
import { renderNextSteps } from './render/next-steps.ts';
import { count } from './render/summary.ts';
import { commandLine, quoteArgument } from './shell-quote.ts';
import { installIn } from './install.ts';

interface Closing {
  readonly plan: Plan;
  readonly context: Context;
  readonly offersInstall: boolean;
}

/** Says at the end of a run what was written and what comes next; 0 unless an installation failed. */
export async function closeRun(
  written: readonly StepResult[],
  { plan, context, offersInstall }: Closing,
): Promise<number> {
  const { terminal, disk } = context.host;
  const { root, shown } = plan.app;
  if (written.length === 0) {
    terminal.out('Nothing was written.\n');
    return 0;
  }
  const changes = written.reduce<ChangeSet>((all, result) => composeChanges(all, result.changes), []);
  const groups = written.flatMap(({ taken }) => taken);
  const packageManager = packageManagerOf(disk, root);
  const steps = renderNextSteps(groups, changes, { dir: quoteArgument(shown), packageManager });
  const dir = shown === '.' ? [] : [shown];
  terminal.out(`\n${count(groups.length, 'piece')} of state moved in ${count(written.length, 'step')}. Next:\n`);
  for (const step of [...steps, `${commandLine('undo', ...dir)}  takes the last step back`])
    terminal.out(`  ${step}\n`);
  if (!offersInstall || !changes.some(({ path }) => path.endsWith('package.json'))) return 0;
  return (await installIn(context, join(root))) ? 0 : 2;
}
