import type { Finding } from '../core/finding.ts';
import type { Sources } from '../core/sources.ts';

const FOLDER =
  /(?:\b(?:dest|destination|uploadDir|tempFileDir|directory)\s*:|\bcb\(\s*null\s*,|\b__dirname\s*,)\s*(["'`])(\.{0,2}[\w./-]+)\1/g;
/** How far below an upload's call its options usually reach. */
const LINES = 8;

/** Folders that uploads are written to, as far as they stand as literals in the lines of a finding. */
export function uploadFolders(findings: readonly Finding[], sources: Sources): string[] {
  const places = findings.filter(({ check, at }) => check === 'files' && sources.has(at.file));
  const folders = places.flatMap(({ at }) => {
    const lines = sources.read(at.file).split(/\r\n|\r|\n/);
    const text = lines.slice(at.line - 1, at.line - 1 + LINES).join('\n');
    return [...text.matchAll(FOLDER)].map((match) => match[2]!.replace(/^\.\//, '').replace(/\/$/, ''));
  });
  return [...new Set(folders.filter((folder) => /\w/.test(folder) && !folder.startsWith('..')))];
}
