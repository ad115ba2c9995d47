import type { AuditFinding, AuditReport } from '../../core/audit-report.ts';
import type { Location } from '../../core/location.ts';
import { CHECK_WORDS } from './check-words.ts';
import { whoMovesFinding } from './finding-words.ts';
import { plain } from './plain.ts';

export interface AnnotationOptions {
  /** The app's folder inside the repository, posix; GitHub wants paths from the repository's root. */
  readonly prefix?: string;
}

/** One workflow command per finding, failure and unused suppression; GitHub shows them beside the lines of a pull request. */
export function renderGithub(report: AuditReport, { prefix }: AnnotationOptions = {}): string {
  const { findings, failures, unusedSuppressions } = report;
  return [
    ...findings.map((finding) => ({
      level: 'warning',
      at: finding.at,
      title: `${CHECK_WORDS[finding.check].label}: ${finding.rule}`,
      message: messageOf(finding),
    })),
    ...failures.map(({ at, message }) => ({ level: 'warning', at, title: 'Could not be read', message })),
    ...unusedSuppressions.map(({ at, rule }) => ({
      level: 'notice',
      at,
      title: 'Unused suppression',
      message: `${rule} is not found here any more. Remove the comment.`,
    })),
  ]
    .map((annotation) => renderAnnotation(annotation, prefix))
    .join('');
}

function messageOf(finding: AuditFinding): string {
  const { words, remedy } = whoMovesFinding(finding);
  return [finding.message, words, remedy].filter(Boolean).join(' ');
}

interface Annotation {
  readonly level: string;
  readonly at: Location;
  readonly title: string;
  readonly message: string;
}

/** Source: the runner's `ActionCommand`, which unescapes exactly these characters. */
function renderAnnotation({ level, at, title, message }: Annotation, prefix = ''): string {
  const file = prefix === '' ? at.file : `${prefix.replace(/\/$/u, '')}/${at.file}`;
  const properties = { file, line: at.line, col: at.column, title: plain(title) };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(plain(message))}\n`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
