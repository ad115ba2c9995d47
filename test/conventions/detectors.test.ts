import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detect/index.ts';
import { caseNames } from '../case-files.ts';
import { foldersIn, readRepository, repositoryFiles, repositoryRoot } from '../repository.ts';

/** A folder without an index holds questions that several detectors ask. */
const folders = foldersIn('detect').filter((name) => existsSync(join(repositoryRoot, 'detect', name, 'index.ts')));

describe.each(folders)('detect/%s', (name) => {
  it('is registered', async () => {
    const exported: unknown[] = Object.values(await import(`../../detect/${name}/index.ts`));
    expect(detectors.filter((detector) => exported.includes(detector))).not.toEqual([]);
  });

  it('has cases with findings and cases without, and a test that runs them', () => {
    const folder = join(repositoryRoot, 'detect', name);
    const withFindings = caseNames(folder).filter((label) => existsSync(join(folder, 'cases', label, 'findings.txt')));
    expect(withFindings.length).toBeGreaterThan(0);
    expect(caseNames(folder).length).toBeGreaterThan(withFindings.length);
    const tests = repositoryFiles(`detect/${name}`).filter((path) => path.endsWith('.test.ts'));
    expect(tests.filter((path) => readRepository(path).includes('describeDetectorCases('))).toHaveLength(1);
  });
});

it('no two detectors share a name', () => {
  expect(new Set(detectors.map(({ name }) => name)).size).toBe(detectors.length);
});
