import { SUPPRESSION_WORD } from '../audit/suppression-comments.ts';
import { suppress } from '../audit/suppressions.ts';
import type { Location } from '../core/location.ts';
import type { Program } from '../program/program.ts';
import type { Analysis } from '../program/transform.ts';

/** What is left of an analysis when state that a comment excuses stays where it is. */
export function withoutExcused(program: Program, analysis: Analysis): Analysis {
  const { sources } = program;
  const paths = sources.paths.filter((path) => sources.mentions(path, [SUPPRESSION_WORD]));
  if (paths.length === 0) return analysis;
  const { kept } = suppress(
    analysis.findings,
    paths.map((path) => ({ path, read: () => sources.read(path) })),
  );
  const excused = analysis.findings.filter((finding) => !kept.includes(finding)).map(({ at }) => at);
  const isExcused = ({ file, line }: Location): boolean => excused.some((at) => at.file === file && at.line === line);
  return {
    findings: analysis.findings,
    groups: analysis.groups.filter(({ at }) => !isExcused(at)),
    refusals: analysis.refusals.filter(({ of }) => !isExcused(of)),
  };
}
