import pc from 'picocolors';

import type { AuditReport } from '../../core/audit-report.ts';
import { CHECKS } from '../../core/check.ts';
import { formatLocation, type Location } from '../../core/location.ts';
import { CHECK_WORDS } from './check-words.ts';
import { renderChecklist } from './checklist-text.ts';
import { renderClosing } from './closing-text.ts';
import { renderFinding } from './finding-text.ts';
import { plain } from './plain.ts';
import type { TableOptions, TextOptions } from './text-options.ts';
import { wrapIndented } from './wrap.ts';

/** The audit for people in a terminal; ends with a line break. */
export function renderTable(report: AuditReport, options: TableOptions): string {
  const blocks = [
    renderChecklist(report, options.color),
    ...renderFindings(report, options),
    renderPlaces('Could not be read', report.failures, options),
    renderPlaces(
      'Suppressions that match nothing any more: remove the comment',
      report.unusedSuppressions.map(({ at, rule, reason }) => ({ at, message: `${rule} (${reason})` })),
      options,
    ),
    renderClosing(report, options),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderFindings({ findings }: AuditReport, options: TextOptions): string[][] {
  const { bold } = pc.createColors(options.color);
  return CHECKS.flatMap((check) => {
    const own = findings.filter((finding) => finding.check === check);
    if (own.length === 0) return [];
    const heading = wrapIndented(`${check}: ${CHECK_WORDS[check].question}`, '', options.columns).map((line) =>
      bold(line),
    );
    return [heading, ...own.map((finding) => renderFinding(finding, options))];
  });
}

interface Place {
  readonly at: Location;
  readonly message: string;
}

function renderPlaces(heading: string, places: readonly Place[], { color, columns }: TextOptions): string[] {
  if (places.length === 0) return [];
  const { bold, yellow } = pc.createColors(color);
  const lines = places.flatMap(({ at, message }) => [
    `  ${bold(plain(formatLocation(at)))}`,
    ...wrapIndented(message, '    ', columns),
  ]);
  return [yellow(heading), ...lines];
}
