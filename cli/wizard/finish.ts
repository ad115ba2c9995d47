import { join } from 'node:path';
import { auditApp } from '../../engine/audit-app.ts';
import { REPORT_FILE } from '../../engine/report-file.ts';
import type { Program } from '../../program/program.ts';
import type { Context } from '../context.ts';
import { experts } from '../experts.ts';
import { renderChecklist } from '../render/checklist-text.ts';
import { renderLeftByHand } from '../render/left-by-hand.ts';
import { count, summarize } from '../render/summary.ts';
import { wrapIndented } from '../render/wrap.ts';
import { commandLine } from '../shell-quote.ts';
import { textOptionsOf } from '../text-options.ts';

export interface Ending {
  readonly program: Program;
  readonly root: string;
  readonly shown: string;
}

/** The end of the path: the ten answers of now, what is left by hand, and the proof that comes next. */
export async function finish({ program, root, shown }: Ending, { host }: Context): Promise<void> {
  const report = auditApp(program, experts, {});
  const options = textOptionsOf(host);
  const { pieces, manual, auto } = summarize(report);
  host.terminal.out(`\nThe end of the path.\n\n${renderChecklist(report, options.color).join('\n')}\n\n`);
  const left =
    pieces === 0
      ? 'No state is left that the audit knows of.'
      : `${count(pieces, 'piece')} of state left: ${manual} by hand, ${auto} that unsticky can move.`;
  host.terminal.out(`${wrapIndented(left, '', options.columns).join('\n')}\n`);
  const path = join(root, REPORT_FILE);
  const present = host.disk.exists(path) ? host.disk.read(path) : undefined;
  const text = renderLeftByHand(report, present);
  if (text !== present && (pieces > 0 || present !== undefined))
    await offerReport({ path, text, isNew: present === undefined }, host);
  const dir = shown === '.' ? [] : [shown];
  host.terminal.out(`Next: ${commandLine('audit', ...dir)}  shows each place again\n`);
}

async function offerReport(
  { path, text, isNew }: { path: string; text: string; isNew: boolean },
  host: Context['host'],
): Promise<void> {
  const question = `${isNew ? 'Write' : 'Update'} ${REPORT_FILE} with what is left by hand?`;
  if ((await host.terminal.askKey(question, ['y', 'n'])) !== 'y') return;
  host.disk.writeAtomically(path, text);
  host.terminal.out(`Wrote ${REPORT_FILE}.\n`);
}
