import { runAll, type Migration } from '../engine/run-all.ts';
import type { Context } from './context.ts';
import type { Plan } from './planning.ts';
import { progressOf } from './progress.ts';
import { count } from './render/summary.ts';
import { reportTrouble } from './report-trouble.ts';

/** Computes a run without writing it, and prints on stderr what stays and what would move. */
export function dryRun(plan: Plan, context: Context): Migration {
  const { app, transforms, options, choose } = plan;
  progressOf(context.host)(`Planning ${count(transforms.length, 'step')}`);
  const migration = runAll(app.program, transforms, options, choose);
  reportTrouble(
    context,
    app,
    migration.results.map(({ step }) => step),
  );
  context.host.terminal.err(`${summaryOf(migration)}\n`);
  return migration;
}

function summaryOf({ results, changes }: Migration): string {
  const moved = results.filter(({ taken }) => taken.length > 0);
  const refused = results.flatMap(({ step }) => step.refusals).length;
  const rest =
    refused > 0
      ? ` ${count(refused, 'piece')} of state ${refused === 1 ? 'stays' : 'stay'}, for the reasons above.`
      : '';
  if (moved.length === 0) return `Nothing to change.${rest}`;
  const steps = moved.map(({ step, taken }) => `${step.transform.name} ${taken.length}`).join(', ');
  return `${count(changes.length, 'file')} would change (${steps}).${rest}`;
}
