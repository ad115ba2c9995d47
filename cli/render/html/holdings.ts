import type { AuditFinding } from '../../../core/audit-report.ts';
import { type Check, CHECKS } from '../../../core/check.ts';
import { CHECK_WORDS } from '../check-words.ts';

/** What lies at one place of the picture, e.g. in memory: sessions, 2 pieces. */
export interface Holding {
  readonly place: string;
  readonly items: readonly { readonly label: string; readonly pieces: number }[];
}

const SOURCE = /\.[cm]?[jt]sx?$/u;
/** Rules of `audit/beside/`; PM2's file is JavaScript, so the name of the file does not tell. */
const BESIDE = /^(sticky|instances|upload-volume)-/u;
const DISK: ReadonlySet<Check> = new Set<Check>(['files', 'temp-files']);
const DESTINATIONS: Readonly<Record<string, string>> = {
  'session-store': 'Redis',
  'jwt-auth': 'Redis',
  cache: 'Redis',
  uploads: 'S3',
  jobs: 'Queue',
  'rate-limit': 'Redis',
  'socket-adapter': 'Redis',
  'temp-files': 'S3',
  'service-urls': 'Environment',
  counters: 'Redis',
};

/** What each instance holds. A finding beside the code (nginx, compose) is about instances, not in one. */
export function heldByInstance(findings: readonly AuditFinding[]): Holding[] {
  return holdings(findings.filter(isInCode), ['In memory', 'On disk', 'In the code'], placeNow);
}

/** Where what `unsticky` moves will be. */
export function heldOutside(findings: readonly AuditFinding[]): Holding[] {
  const moved = findings.filter((finding) => isInCode(finding) && finding.automation === 'auto');
  return holdings(moved, ['Redis', 'S3', 'Queue', 'Environment', 'Elsewhere'], placeThen);
}

const isInCode = ({ at, rule }: AuditFinding): boolean => SOURCE.test(at.file) && !BESIDE.test(rule);

/** Whether something in front of the instances keeps each client on one of them, which hides their state. */
export function isSticky(findings: readonly AuditFinding[]): boolean {
  return findings.some(({ rule }) => rule.startsWith('sticky-'));
}

function placeNow({ check, rule, transform }: AuditFinding): string {
  if (DISK.has(check) || /(^|-)(file|disk|sqlite|nedb)(-|$)/u.test(rule)) return 'On disk';
  return check === 'config' || transform === 'service-urls' ? 'In the code' : 'In memory';
}

function placeThen({ transform }: AuditFinding): string {
  return DESTINATIONS[transform ?? ''] ?? 'Elsewhere';
}

function holdings(
  findings: readonly AuditFinding[],
  places: readonly string[],
  placeOf: (finding: AuditFinding) => string,
): Holding[] {
  return places.flatMap((place) => {
    const here = findings.filter((finding) => placeOf(finding) === place);
    const items = CHECKS.flatMap((check) => {
      const pieces = here.filter((finding) => finding.check === check).length;
      return pieces > 0 ? [{ label: CHECK_WORDS[check].label, pieces }] : [];
    });
    return items.length > 0 ? [{ place, items }] : [];
  });
}
