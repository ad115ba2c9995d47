import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memorySources } from '../../../core/memory-sources.ts';
import { Program } from '../../../program/program.ts';
import { readTree } from '../../../test/case-files.ts';
import { repositoryRoot } from '../../../test/repository.ts';
import { holdersIn, isWorthALook } from './collect.ts';

/** The folders of cases, and the fixtures; each is taken as one app. */
function apps(): string[] {
  const inside = (...parts: string[]): string[] => {
    const folder = join(repositoryRoot, ...parts);
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(folder, entry.name)] : [],
    );
  };
  return [...inside('detect'), ...inside('transforms')]
    .flatMap((folder) => (readdirSync(folder).includes('cases') ? [join(folder, 'cases')] : []))
    .concat(inside('fixtures'));
}

test('a file with a holder is never passed over by the quick look', () => {
  let holding = 0;
  let passedOver = 0;
  for (const folder of apps()) {
    const program = Program.of(memorySources(readTree(folder)));
    for (const file of program.sources.paths.flatMap((path) => program.file(path) ?? [])) {
      const isWorth = isWorthALook(program, file);
      const names = holdersIn(program, file).map(({ name }) => name);
      if (names.length > 0) expect(isWorth, `${folder}/${file.path} holds ${names.join(', ')}`).toBe(true);
      if (names.length > 0) holding++;
      if (!isWorth) passedOver++;
    }
  }
  expect(holding).toBeGreaterThan(100);
  expect(passedOver).toBeGreaterThan(holding / 2);
}, 60_000);
