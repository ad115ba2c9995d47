import type { Finding } from '../../core/finding.ts';
import { posix } from 'node:path';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { findUploadFolder } from './upload-folder.ts';
import { uploadVolumeFinding } from './wording.ts';

/** Finds `VOLUME` of an upload folder, in both forms and over continued lines. */
export function dockerfileFindings({ path, text }: BesideFile, facts: BesideFacts): Finding[] {
  const findings: Finding[] = [];
  let isVolume = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*#/.test(line)) continue;
    const start = /^\s*VOLUME\s+/i.exec(line)?.[0].length;
    isVolume = start !== undefined || isVolume;
    const folders = isVolume ? line.slice(start ?? 0).matchAll(/[^\s"',[\]\\]+/g) : [];
    for (const { 0: folder, index: column } of folders) {
      const upload = findUploadFolder(folder, posix.dirname(path), facts);
      if (upload === undefined) continue;
      const at = { file: path, line: index + 1, column: (start ?? 0) + column + 1 };
      findings.push(
        uploadVolumeFinding({ rule: 'upload-volume-docker', at, who: 'The image', how: `VOLUME ${folder}` }, upload),
      );
    }
    isVolume &&= /\\\s*$/.test(line);
  }
  return findings;
}
