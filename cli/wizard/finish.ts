import { join } from 'node:path';
import { auditApp, type Experts } from '../../engine/audit-app.ts';
import { REPORT_FILE } from '../../engine/report-file.ts';
import type { Group } from '../../core/group.ts';
import type { Program } from '../../program/program.ts';
import type { Context } from '../context.ts';
import { renderChecklist } from '../render/checklist-text.ts';
import { renderLeftByHand } from '../render/left-by-hand.ts';
import { renderNextSteps } from '../render/next-steps.ts';
import { count, summarize, whoMoves } from '../render/summary.ts';
import { wrapIndented } from '../render/wrap.ts';
import { commandLine } from '../shell-quote.ts';
import { textOptionsOf } from '../text-options.ts';

export interface Ending {
  readonly program: Program;
  readonly root: string;
  readonly shown: string;
  /** What was moved in this walk. */
  readonly moved: readonly Group[];
  readonly experts: Experts;
}

/** The end of the path: the ten answers of now, and what is left by hand. Resolves to whether the person wants the proof. */
export async function finish({ program, root, shown, moved, experts }: Ending, { host }: Context): Promise<boolean> {
  const report = auditApp(program, experts, {});
  const options = textOptionsOf(host);
  const summary = summarize(report);
  const { pieces } = summary;
  host.terminal.out(`\nThe end of the path.\n\n${renderChecklist(report, options.color).join('\n')}\n\n`);
  const left =
    pieces === 0
      ? 'No state is left that the audit knows of.'
      : `${count(pieces, 'piece')} of state left: ${whoMoves(summary)}.`;
  host.terminal.out(`${wrapIndented(left, '', options.columns).join('\n')}\n`);
  const variables = renderNextSteps(moved, [], { dir: shown, packageManager: '' });
  if (variables.length > 0)
    host.terminal.out(`\nBefore the app starts:\n${variables.map((line) => `  ${line}\n`).join('')}\n`);
  const path = join(root, REPORT_FILE);
  const present = host.disk.exists(path) ? host.disk.read(path) : undefined;
  const text = renderLeftByHand(report, present);
  if (text !== present && (summary.manual + report.failures.length > 0 || present !== undefined))
    await offerReport({ path, text, isNew: present === undefined }, host);
  const command = commandLine('verify', ...(shown === '.' ? [] : [shown]));
  if (moved.length > 0)
    return (await host.terminal.askKey('Start two instances now and compare them with one?', ['y', 'n'])) === 'y';
  host.terminal.out(`Next: ${command}  starts two instances and compares them with one\n`);
  return false;
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
