import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { caseNames, readTree } from '../case-files.ts';
import { repositoryRoot } from '../repository.ts';

const TRANSFORMS = join(repositoryRoot, 'transforms');

it('no line of a written module begins so that, without semicolons, it goes on with the line before', () => {
  const modules = writtenModules();
  expect(modules.length).toBeGreaterThan(100);
  const joined = modules.flatMap(({ path, text }) => joinedLines(text).map((line) => `${path}: ${line}`));
  expect(joined).toEqual([]);
});

/** The files of the cases that a transform made, rather than changed. */
function writtenModules(): { path: string; text: string }[] {
  const folders = readdirSync(TRANSFORMS).filter((name) => statSync(join(TRANSFORMS, name)).isDirectory());
  return folders.flatMap((name) =>
    caseNames(join(TRANSFORMS, name)).flatMap((one) => {
      const folder = join(TRANSFORMS, name, 'cases', one);
      const before = readTree(join(folder, 'before'));
      const added = Object.entries(readTree(join(folder, 'after'))).filter(([path]) => before[path] === undefined);
      return added
        .filter(([path]) => /\.[cm]?[jt]s$/.test(path))
        .map(([path, text]) => ({ path: `${name}/${one}/${path}`, text }));
    }),
  );
}

function joinedLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.filter((line, n) => /^\s*[[(`]/.test(line) && /[\w$)\]'"`]\s*$/.test(lines[n - 1] ?? ''));
}
