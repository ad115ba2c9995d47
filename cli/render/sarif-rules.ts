import type { AuditFinding, AuditReport } from '../../core/audit-report.ts';
import { CHECK_WORDS } from './check-words.ts';

/** One SARIF rule per rule id that the report names, with help for people; sorted by id. */
export function sarifRules({ findings, suppressed }: AuditReport): object[] {
  const examples = new Map(findings.map((finding) => [finding.rule, finding]));
  const ids = new Set([...examples.keys(), ...suppressed.map(({ rule }) => rule)]);
  return [...ids].toSorted().map((id) => sarifRule(id, examples.get(id)));
}

/** A rule that is only suppressed has no finding that names its check. */
function sarifRule(id: string, example: AuditFinding | undefined): object {
  const label = example ? CHECK_WORDS[example.check].label : 'State';
  const breaks = example ? CHECK_WORDS[example.check].breaks : 'What one instance keeps, the next one does not have.';
  const mover = example?.transform ? `\`unsticky run ${example.transform}\` moves it where it can.` : undefined;
  const help = [breaks, mover, example?.remedy].filter((text) => text !== undefined);
  return {
    id,
    shortDescription: { text: `${label}: ${id.replaceAll('-', ' ')}` },
    fullDescription: { text: breaks },
    help: { text: help.join(' ').replaceAll('`', ''), markdown: help.join('\n\n') },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['state', ...(example ? [example.check] : [])] },
  };
}
