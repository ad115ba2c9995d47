import pc from 'picocolors';

import type { AuditReport } from '../../core/audit-report.ts';
import { count, summarize, whoMoves } from './summary.ts';
import { quoteArgument } from '../shell-quote.ts';
import type { TableOptions } from './text-options.ts';
import { wrapIndented } from './wrap.ts';

/** The last lines of the table: what was counted, and the command that comes next. */
export function renderClosing(report: AuditReport, { color, columns, dir, withoutNext }: TableOptions): string[] {
  const c = pc.createColors(color);
  const at = dir === undefined || dir === '.' ? '' : ` ${quoteArgument(dir)}`;
  const summary = summarize(report);
  const closing = wrapIndented([verdict(report), readSentence(report)].join(' '), '', columns).map((line) =>
    c.bold(line),
  );
  if (withoutNext) return closing;
  const next =
    summary.pieces === 0
      ? `unsticky verify${at}  runs two instances and proves it`
      : `unsticky${at}  goes through it step by step`;
  const dry = summary.auto > 0 ? [`      unsticky run all${at} --dry  shows the whole diff`] : [];
  return [...closing, `Next: ${next}`, ...dry];
}

function verdict(report: AuditReport): string {
  const summary = summarize(report);
  if (summary.pieces > 0) {
    return `${count(summary.pieces, 'piece')} of state in ${count(summary.files, 'file')}: ${whoMoves(summary)}.`;
  }
  return summary.statefulChecks > 0 ? 'No state that is not known already.' : 'No state found.';
}

function readSentence({ files, failures, suppressed }: AuditReport): string {
  const failed = failures.length > 0 ? `, ${failures.length} could not be read` : '';
  const quiet = suppressed.length > 0 ? ` ${count(suppressed.length, 'finding')} suppressed by comments.` : '';
  return `${count(files.seen, 'file')}, ${files.parsed} of them parsed${failed}.${quiet}`;
}
