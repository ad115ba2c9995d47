import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatLocation, compareLocations } from '../core/location.ts';
import { memorySources } from '../core/memory-sources.ts';
import type { Detector } from '../detect/detection.ts';
import { Program } from '../program/program.ts';

const EXPECTED = 'findings.txt';

/**
 * Runs a detector over each folder in `folder/cases`: the case's files are the app, and its `findings.txt` holds one line
 * `file:line:column check/rule` a finding, sorted; a case without the file expects none.
 */
export function describeDetectorCases(detector: Detector, folder: string): void {
  const cases = join(folder, 'cases');
  describe(`${detector.name} finds`, () => {
    for (const name of readdirSync(cases).toSorted()) {
      it(name.replaceAll('-', ' '), () => {
        const { [EXPECTED]: expected = '', ...app } = readTexts(join(cases, name));
        expect(findingLines(detector, app)).toEqual(expected.split('\n').filter((line) => line !== ''));
      });
    }
  });
}

function findingLines(detector: Detector, app: Record<string, string>): string[] {
  const { findings } = detector.detect(Program.of(memorySources(app)));
  return findings
    .toSorted((a, b) => compareLocations(a.at, b.at))
    .map(({ at, check, rule }) => `${formatLocation(at)} ${check}/${rule}`);
}

function readTexts(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}
