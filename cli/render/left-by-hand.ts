import type { AuditFinding, AuditReport } from '../../core/audit-report.ts';
import { CHECKS } from '../../core/check.ts';
import { formatLocation } from '../../core/location.ts';
import { CHECK_WORDS } from './check-words.ts';
import { plain } from './plain.ts';

const START = '<!-- unsticky: from here to the end mark this is written anew by each run -->';
const END = '<!-- unsticky: end -->';

/** What a person still has to move, as Markdown. `present` is the file as it is: what stands outside the marks stays. */
export function renderLeftByHand(report: AuditReport, present: string | undefined): string {
  const body = `${START}\n${bodyOf(report)}\n${END}`;
  const start = present?.indexOf(START) ?? -1;
  const end = present?.indexOf(END) ?? -1;
  if (present === undefined || start < 0 || end < start) return `${present ? `${present.trimEnd()}\n\n` : ''}${body}\n`;
  return present.slice(0, start) + body + present.slice(end + END.length);
}

function bodyOf({ findings, failures }: AuditReport): string {
  const manual = findings.filter(({ automation }) => automation === 'manual');
  const open = findings.length - manual.length;
  const parts = [
    '# What is left to make this app stateless',
    ...CHECKS.flatMap((check) =>
      section(
        CHECK_WORDS[check].question,
        manual.filter((finding) => finding.check === check),
      ),
    ),
    ...(open > 0 ? [`${open} more can be moved by \`unsticky\`.`] : []),
    ...unread(failures),
  ];
  return [
    ...parts,
    ...(parts.length === 1 ? ['Nothing that the audit knows of.'] : []),
    '`unsticky audit` shows the present state.',
  ].join('\n\n');
}

function section(heading: string, findings: readonly AuditFinding[]): string[] {
  if (findings.length === 0) return [];
  return [`## ${heading}`, findings.map(item).join('\n')];
}

function item({ at, rule, message, reason, remedy, uses = [] }: AuditFinding): string {
  const lines = [
    `- [ ] \`${formatLocation(at)}\` ${rule}`,
    `  ${plain(message)}`,
    ...(reason ? [`  What to do: ${plain(reason)}`] : []),
    ...(remedy ? [`  What people do: ${plain(remedy)}`] : []),
    ...(uses.length > 0 ? [`  Used at ${uses.map((use) => `\`${formatLocation(use)}\``).join(', ')}`] : []),
  ];
  return lines.join('\n');
}

function unread(failures: AuditReport['failures']): string[] {
  if (failures.length === 0) return [];
  return [
    '## Files that could not be read',
    failures.map(({ at, message }) => `- [ ] \`${formatLocation(at)}\` ${plain(message)}`).join('\n'),
  ];
}
