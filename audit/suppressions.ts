import type { Finding } from '../core/finding.ts';
import type { Suppression } from '../core/audit-report.ts';
import { collectSuppressionComments, SUPPRESSION_WORD, type SuppressionComment } from './suppression-comments.ts';

/** A file that may hold comments; `read` is called once, and nothing is parsed. */
export interface SuppressibleText {
  readonly path: string;
  readonly read: () => string;
}

/** What is left of the findings, and the comments that did and did not count. */
export interface Suppressed<F extends Finding> {
  readonly kept: F[];
  readonly suppressed: Suppression[];
  /** Comments that match no finding; one with an empty `reason` never counts. `explainUnused` has the words. */
  readonly unused: Suppression[];
}

/** Takes out the findings that a comment with a reason excuses, on the line that the comment speaks of. */
export function suppress<F extends Finding>(findings: readonly F[], texts: readonly SuppressibleText[]): Suppressed<F> {
  const comments = texts.flatMap(({ path, read }) => {
    const text = read();
    return text.includes(SUPPRESSION_WORD) ? collectSuppressionComments(path, text) : [];
  });
  const byKey = groupByKey(comments);
  const used = new Set<SuppressionComment>();
  const kept = findings.filter((finding) => {
    const matches = byKey.get(keyOf(finding.at.file, finding.at.line, finding.rule)) ?? [];
    for (const match of matches) used.add(match);
    return matches.length === 0;
  });
  const pick = (isUsed: boolean): Suppression[] =>
    comments.filter((comment) => used.has(comment) === isUsed).map(({ at, rule, reason }) => ({ at, rule, reason }));
  return { kept, suppressed: pick(true), unused: pick(false) };
}

/** Why a comment does not count, and what to do about it. */
export function explainUnused({ rule, reason }: Suppression): string {
  if (!rule) return 'The comment names no rule: write `unsticky-ignore RULE: reason`.';
  if (!reason) return `The comment gives no reason, so it does not count: write \`unsticky-ignore ${rule}: reason\`.`;
  return `Nothing on that line is reported as ${rule} any more: remove the comment.`;
}

/** Only comments with a rule and a reason count. */
function groupByKey(comments: readonly SuppressionComment[]): Map<string, SuppressionComment[]> {
  const groups = new Map<string, SuppressionComment[]>();
  for (const comment of comments.filter(({ rule, reason }) => rule && reason)) {
    const key = keyOf(comment.at.file, comment.line, comment.rule);
    groups.set(key, [...(groups.get(key) ?? []), comment]);
  }
  return groups;
}

function keyOf(file: string, line: number, rule: string): string {
  return `${line} ${rule} ${file}`;
}
