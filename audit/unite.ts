import { CHECKS } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import { compareLocations } from '../core/location.ts';

/**
 * One finding for each piece of state, sorted by check and place. Where several rules of one check speak of the same
 * line, the one that knows most is kept: the first that gives uses or a remedy, else the first.
 */
export function uniteFindings(findings: readonly Finding[]): Finding[] {
  const byLine = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.check} ${finding.at.line} ${finding.at.file}`;
    byLine.set(key, [...(byLine.get(key) ?? []), finding]);
  }
  return [...byLine.values()].flatMap(mostSpecific).toSorted(compareFindings);
}

/** Two pieces of state may stand on one line: they share the rule and differ in the column. */
function mostSpecific(findings: readonly Finding[]): Finding[] {
  const best = findings.find(({ uses, remedy }) => (uses?.length ?? 0) > 0 || remedy !== undefined) ?? findings[0]!;
  const same = findings.filter(({ rule }) => rule === best.rule);
  return [...new Map(same.toReversed().map((finding) => [finding.at.column, finding])).values()];
}

function compareFindings(a: Finding, b: Finding): number {
  return CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check) || compareLocations(a.at, b.at);
}
