import { expect, it } from 'vitest';
import { readRepository, repositoryFiles } from '../repository.ts';

/** Fixtures and cases are other people's apps: they may be as long as they like. */
const isData = (path: string): boolean => /^fixtures\/|\/cases\//.test(path);
const isCode = (path: string): boolean => /\.([cm]?[jt]s)$/.test(path) && !isData(path);
const isText = (path: string): boolean => !/\.(png|jpe?g|gif|ico|woff2?|tgz)$/.test(path);

/** No sample of what they look for may stand in a file, so the samples below are put together. */
const PRIVATE = [
  ['a folder of one machine', /\/(work|workspace|builds?)\/(main|shared|repo)\b/, ['', 'work', 'main', 'cli']],
  ['a home', /(?<![\w.:])\/(root|home\/[a-z]\w+|Users\/[a-z]\w+)\//, ['', 'home', 'ann', 'app']],
  [
    'a package registry',
    /https?:\/\/(?!registry\.npmjs\.org)[^/\s"']*\b(registry|artifactory|nexus|verdaccio|mirror)\b/,
    ['https:', '', 'nexus.example', 'npm'],
  ],
] as const;

it('no source file is longer than 300 lines', () => {
  const lengths = repositoryFiles()
    .filter(isCode)
    .map((path) => [path, readRepository(path).split('\n').length - 1] as const);
  expect(lengths.length).toBeGreaterThan(100);
  expect(lengths.filter(([, lines]) => lines > 300)).toEqual([]);
});

it.each(PRIVATE)('no file names %s', (_, pattern, sample) => {
  const paths = repositoryFiles().filter(isText);
  const found = paths.flatMap((path) => {
    const match = pattern.exec(readRepository(path));
    return match ? [`${path}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
  expect(sample.join('/')).toMatch(pattern);
});
