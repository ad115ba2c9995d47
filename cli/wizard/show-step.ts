import pc from 'picocolors';
import { auditApp, type Experts } from '../../engine/audit-app.ts';
import { wordedRefusals } from '../../engine/worded.ts';
import type { Review } from '../../engine/review.ts';
import type { PlanOptions } from '../../program/transform.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { renderChecklist } from '../render/checklist-text.ts';
import { renderFailures } from '../render/failures.ts';
import { renderRefusals } from '../render/refusals.ts';
import { count, summarize, whoMoves } from '../render/summary.ts';
import { renderTable } from '../render/table.ts';
import { wrapIndented } from '../render/wrap.ts';
import { textOptionsOf } from '../text-options.ts';
import type { Session } from './session.ts';

interface Overview {
  readonly context: Context;
  readonly session: Session;
  readonly options: PlanOptions;
  readonly experts: Experts;
}

/** The ten answers, and where the walk begins; false when the person does not want to. */
export async function showOverview(app: App, { context, session, options, experts }: Overview): Promise<boolean> {
  const { terminal } = context.host;
  const text = textOptionsOf(context.host);
  const report = auditApp(app.program, experts, options);
  const summary = summarize(report);
  const verdict =
    summary.pieces === 0
      ? 'No state found.'
      : `${count(summary.pieces, 'piece')} of state in ${count(summary.files, 'file')}: ${whoMoves(summary)}.`;
  terminal.out(
    `${renderChecklist(report, text.color).join('\n')}\n\n${wrapIndented(verdict, '', text.columns).join('\n')}\n`,
  );
  if (report.failures.length > 0) terminal.out(`\n${renderFailures(report.failures, text)}`);
  if (summary.auto === 0) return true;
  if (session.finished.length > 0 || session.step !== undefined)
    terminal.out(`Going on where you stopped${session.step ? `, in the step ${session.step}` : ''}.\n`);
  for (;;) {
    const key = await terminal.askKey('Begin? y yes, f show all findings, q quit', ['y', 'f', 'q']);
    if (key !== 'f') return key === 'y';
    terminal.out(`\n${renderTable(report, { ...text, dir: app.shown, withoutNext: true })}\n`);
  }
}

/** The head of a step: its place on the path, what breaks without it, and what it will leave alone. */
export function showStep(
  { transform, step }: Review,
  { host }: Context,
  { index, of }: { index: number; of: number },
): void {
  const options = textOptionsOf(host);
  const { bold, dim } = pc.createColors(options.color);
  const head = `Step ${index} of ${of}: ${transform.title} (${transform.name})`;
  if (step.groups.length + step.refusals.length === 0) return host.terminal.out(dim(`\n${head}: nothing to do\n`));
  const groups =
    step.groups.length > 0
      ? `${count(step.groups.length, 'piece')} of state can move.`
      : 'unsticky can move nothing here.';
  host.terminal.out(`\n${bold(head)}\n${wrapIndented(transform.why, '  ', options.columns).join('\n')}\n  ${groups}\n`);
  if (step.refusals.length === 0) return;
  host.terminal.out(`\n${bold('Stays as it is:')}\n${renderRefusals(wordedRefusals(step), options)}`);
}
