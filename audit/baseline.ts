import type { AuditFinding, AuditReport, ReadFailure } from '../core/audit-report.ts';
import { fingerprintAll } from './fingerprint.ts';

/** A baseline that cannot be used; the message says why and what to do. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
}

/** A report, as far as a baseline knows it: its findings, and the files that could not be read. */
type Known = Pick<AuditReport, 'findings'> & Partial<Pick<AuditReport, 'failures'>>;

const VERSION = 1;

/**
 * The findings of today as JSON: one line for each, sorted, so that the same report always gives the same text. Files that
 * could not be read are named too: such as a template that only looks like a script.
 */
export function writeBaseline({ findings, failures = [] }: Known): string {
  const lines = [...fingerprintAll(findings)]
    .map(([finding, fingerprint]) => entryOf(finding, fingerprint))
    .toSorted(
      (a, b) =>
        compareTexts(a.file, b.file) || compareTexts(a.rule, b.rule) || compareTexts(a.fingerprint, b.fingerprint),
    )
    .map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  const unread = filesOf(failures);
  const rest = unread.length > 0 ? `,\n  "unread": ${JSON.stringify(unread)}` : '';
  return `{\n  "version": ${VERSION},\n  "findings": ${list}${rest}\n}\n`;
}

/** What a report holds that its baseline does not. */
interface Compared {
  readonly fresh: readonly AuditFinding[];
  /** How many findings of the baseline are no more. */
  readonly gone: number;
  /** Files that cannot be read, and could when the baseline was written, or were not there. */
  readonly unread: readonly ReadFailure[];
}

/** The ratchet. Throws a BaselineError for a text that is no baseline. */
export function compareBaseline({ findings, failures = [] }: Known, text: string): Compared {
  const baseline = readBaseline(text);
  const known = new Set(baseline.fingerprints);
  const prints = fingerprintAll(findings);
  const fresh = findings.filter((finding) => !known.has(prints.get(finding)!));
  const today = new Set(prints.values());
  return {
    fresh,
    gone: [...known].filter((print) => !today.has(print)).length,
    unread: failures.filter(({ at }) => !baseline.unread.has(at.file)),
  };
}

function filesOf(failures: readonly ReadFailure[]): string[] {
  return [...new Set(failures.filter(({ isLeftOut }) => !isLeftOut).map(({ at }) => at.file))].toSorted(compareTexts);
}

/** `check`, `rule` and `code` are there for people who review the file; only the fingerprint counts. */
function entryOf({ check, rule, at, code }: AuditFinding, fingerprint: string) {
  return { fingerprint, check, rule, file: at.file, code };
}

function readBaseline(text: string): { fingerprints: string[]; unread: ReadonlySet<unknown> } {
  const data = parse(text) as { version?: unknown; findings?: unknown; unread?: unknown } | null;
  if (typeof data?.version === 'number' && data.version > VERSION) {
    throw new BaselineError(
      'The baseline was written by a newer unsticky: update unsticky, or write the baseline anew.',
    );
  }
  if (data?.version !== VERSION || !Array.isArray(data.findings)) {
    throw new BaselineError(
      `The file is JSON but no baseline of unsticky: name another file, or delete it and write it anew.`,
    );
  }
  const fingerprints = data.findings.map((entry: { fingerprint?: unknown } | null, index) => {
    if (typeof entry?.fingerprint === 'string') return entry.fingerprint;
    throw new BaselineError(
      `Finding ${index + 1} of the baseline has no fingerprint: restore the file, or delete it and write it anew.`,
    );
  });
  return { fingerprints, unread: new Set<unknown>(Array.isArray(data.unread) ? data.unread : []) };
}

function parse(text: string): unknown {
  if (/^(<{7}|>{7}) /m.test(text)) {
    throw new BaselineError(
      'The baseline holds marks of a merge conflict: keep the lines of both sides, or delete it and write it anew.',
    );
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BaselineError(
      `The baseline is not JSON (${(error as Error).message}): restore the file, or delete it and write it anew.`,
    );
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
