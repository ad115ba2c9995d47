import type { AuditFinding } from '../core/audit-report.ts';
import type { Edit } from '../core/edit.ts';
import type { Finding } from '../core/finding.ts';
import { compareLocations, formatLocation, offsetOf, type Location } from '../core/location.ts';
import { refusalSentence } from '../core/refusal.ts';
import type { Analysed } from './analysed.ts';

type Automation = Pick<AuditFinding, 'automation' | 'transform' | 'reason' | 'remedy'>;

/** Who moves a finding: the transform with a group at its place, or one whose edit takes it away; else a person, for the reason of the refusal there. A transform that is silent is named where it is its check's only one. */
export function automationOf(finding: Finding, analyses: readonly Analysed[], text: string): Automation {
  const mover =
    findAt(finding, analyses, ({ groups }) => groups.map(({ at }) => at)) ??
    analyses.find(({ groups }) => groups.some(({ edits }) => edits.some((edit) => takesAway(edit, finding, text))));
  if (mover) return { automation: 'auto', transform: mover.transform, ...remedyOf(finding) };
  const refuser = findAt(finding, analyses, ({ refusals }) => refusals.map(({ refusal }) => refusal.of));
  if (refuser) {
    return {
      automation: 'manual',
      transform: refuser.transform,
      reason: refusalWords(finding, refuser),
      ...remedyOf(finding),
    };
  }
  const ofCheck = analyses.filter(({ check }) => check === finding.check);
  const transform = ofCheck.length === 1 ? ofCheck[0]!.transform : null;
  return { automation: 'manual', transform, reason: finding.remedy ?? unmoved(transform) };
}

/** The edit covers the finding's place, and what stood there is not in the new text: a secret, say, that moves with its session. */
function takesAway(edit: Edit, { at }: Finding, text: string): boolean {
  if (edit.file !== at.file) return false;
  const offset = offsetOf(text, at);
  const isCovered = edit.start <= offset && offset < edit.end;
  return isCovered && !edit.text.includes(text.slice(offset, edit.end));
}

const remedyOf = ({ remedy }: Finding): { remedy?: string } => (remedy === undefined ? {} : { remedy });

function unmoved(transform: string | null): string {
  return transform === null ? 'No transform moves this kind of state.' : `${transform} does not move this form of it.`;
}

/** The analysis with a place on the finding's line: best at its very column, then one of the same check. */
function findAt(
  { at, check }: Finding,
  analyses: readonly Analysed[],
  places: (analysis: Analysed) => Location[],
): Analysed | undefined {
  const onLine = analyses.filter((analysis) => places(analysis).some((place) => isSameLine(place, at)));
  const exact = onLine.filter((analysis) => places(analysis).some((place) => compareLocations(place, at) === 0));
  const candidates = exact.length > 0 ? exact : onLine;
  return candidates.find((analysis) => analysis.check === check) ?? candidates[0];
}

const isSameLine = (a: Location, b: Location): boolean => a.file === b.file && a.line === b.line;

function refusalWords({ at }: Finding, { refusals }: Analysed): string {
  const own = refusals.filter(({ refusal }) => isSameLine(refusal.of, at));
  const { refusal, text } = own.find(({ refusal: { of } }) => of.column === at.column) ?? own[0]!;
  const place = isSameLine(refusal.at, at) ? '' : ` (${formatLocation(refusal.at)})`;
  return `${refusalSentence(text, refusal)}${place} ${text.remedy}`;
}
