import pc from 'picocolors';

import type { AuditFinding } from '../../core/audit-report.ts';
import { formatLocation } from '../../core/location.ts';
import { whoMovesFinding } from './finding-words.ts';
import { plain } from './plain.ts';
import type { TextOptions } from './text-options.ts';
import { truncate, wrapIndented } from './wrap.ts';

const INDENT = '    ';
const USES_SHOWN = 4;

/** One finding: place and rule, the code, why it breaks, who moves it, where else it is used. */
export function renderFinding(finding: AuditFinding, { color, columns }: TextOptions): string[] {
  const c = pc.createColors(color);
  const { by, words, remedy } = whoMovesFinding(finding);
  const lines = (text: string): string[] => wrapIndented(text, INDENT, columns);
  return [
    `  ${c.bold(plain(formatLocation(finding.at)))}  ${c.dim(finding.rule)}`,
    c.cyan(INDENT + truncate(plain(finding.code).trim(), columns - INDENT.length)),
    ...lines(finding.message),
    ...lines(words).map(by === 'unsticky' ? c.green : c.yellow),
    ...lines(remedy),
    ...lines(usesText(finding)).map(c.dim),
  ];
}

function usesText({ uses = [] }: AuditFinding): string {
  if (uses.length === 0) return '';
  const more = uses.length > USES_SHOWN ? ` and ${uses.length - USES_SHOWN} more` : '';
  return `Used at ${uses.slice(0, USES_SHOWN).map(formatLocation).join(', ')}${more}`;
}
