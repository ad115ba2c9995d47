import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { git } from '../git.test-helper.ts';
import { temporaryFolder } from '../temporary-folder.test-helper.ts';
import { crawl } from './crawl.ts';

/** A folder of empty files, and its listing. */
function listed(...paths: string[]): readonly string[] {
  return crawl(temporaryFolder(Object.fromEntries(paths.map((path) => [path, ''])))).sources;
}

test('lists sources of every extension and the files beside them, sorted', () => {
  const names = ['b.js', 'a.cjs', 'c.mjs', 'd.jsx', 'e.ts', 'f.cts', 'g.mts', 'h.tsx', 'x.json', 'y.css', 'README.md'];
  const others = [
    'package.json', 'tsconfig.build.json', 'nginx.prod.conf', 'deploy/nginx/default.conf', 'k8s/api.yaml', 'public/index.html', 'docker-compose.yml', 'main.tf',
    'haproxy.cfg', 'Dockerfile.dev', 'Procfile', 'ecosystem.config.js', 'pm2.json', '.env.example', '.ebextensions/sticky.config',
  ]; // prettier-ignore
  const root = temporaryFolder(Object.fromEntries([...names, ...others].map((path) => [path, ''])));
  const listing = crawl(root);
  expect(listing.sources).toEqual([
    'a.cjs',
    'b.js',
    'c.mjs',
    'd.jsx',
    'e.ts',
    'ecosystem.config.js',
    'f.cts',
    'g.mts',
    'h.tsx',
  ]);
  expect(listing.others).toEqual(others.toSorted());
});

test('leaves out dependencies, caches, minified files and lock files', () => {
  const root = temporaryFolder({
    'app.js': '',
    'node_modules/a/index.js': '',
    'lib/node_modules/b.js': '',
    '.next/c.js': '',
    'jquery.min.js': '',
    'pnpm-lock.yaml': '',
  });
  expect(crawl(root)).toEqual({ sources: ['app.js'], others: [], ignored: 3 });
});

test('leaves out output, by what the files show', () => {
  const root = temporaryFolder({
    'dist/server/index.js': '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n',
    'build/static/main.js': '',
    'build/asset-manifest.json': '{}',
    'coverage/lcov.info': '',
    'coverage/prettify.js': '',
    'public/vendor/chart.js': '',
    'app.js': '',
  });
  expect(crawl(root).sources).toEqual(['app.js']);
});

test('keeps folders that only share their name with output', () => {
  expect(
    listed('build/webpack.dev.js', 'coverage/policy.js', 'vendor/routes.js', 'public/app.js', 'out/mail.js'),
  ).toHaveLength(5);
});

test('never follows a symbolic link', () => {
  const root = temporaryFolder({ 'src/app.js': '' });
  const elsewhere = temporaryFolder({ 'secret.js': '' });
  symlinkSync(elsewhere, join(root, 'linked'));
  symlinkSync(join(elsewhere, 'secret.js'), join(root, 'linked.js'));
  symlinkSync(root, join(root, 'src/loop'));
  expect(crawl(root).sources).toEqual(['src/app.js']);
});

test('a root that is itself a link is followed', () => {
  const link = join(temporaryFolder(), 'app');
  symlinkSync(temporaryFolder({ 'a.js': '' }), link);
  expect(crawl(link).sources).toEqual(['a.js']);
});

test('honours the ignore files above the app and the one that is private to the repository', () => {
  const top = temporaryFolder({
    '.gitignore': 'generated/\n/apps/api/local.js\n',
    '.git/info/exclude': 'mine.js\n',
    'apps/api/a.js': '',
    'apps/api/local.js': '',
    'apps/api/mine.js': '',
    'apps/api/generated/b.js': '',
  });
  expect(crawl(join(top, 'apps/api')).sources).toEqual(['a.js']);
});

test('an app folder that the repository ignores is listed all the same: a person named it', () => {
  const top = temporaryFolder({ '.gitignore': 'sandbox/\n', '.git/HEAD': '', 'sandbox/a.js': '' });
  expect(crawl(join(top, 'sandbox')).sources).toEqual(['a.js']);
});

test('a file that matches an ignore rule but is tracked is listed', () => {
  const root = temporaryFolder({
    '.gitignore': 'config/\n',
    'config/index.js': '',
    'config/local.js': '',
    'app.js': '',
  });
  git(root, 'init', '-q');
  git(root, 'add', '-f', 'config/index.js');
  expect(crawl(root).sources).toEqual(['app.js', 'config/index.js']);
});

test('throws where there is no folder', () => {
  expect(() => crawl(join(temporaryFolder(), 'none'))).toThrow('ENOENT');
});

test('agrees with git on nested ignore files', { timeout: 60_000 }, () => {
  const folders = ['', 'a/', 'a/b/', 'a/b/c/', 'd [x]/'];
  const pattern = fc.constantFrom(
    '*.js', '!x.js', 'a/', '/a/b', 'b/', '!b/', 'c', '**/y.js', 'b/**', 'a/*/c', '!/x.js', '# x.js', '\\!z.js', 'x.js ', '!*/', '*', 'b/x.js', '/*', 'd*/', '?.js', '[xy].js',
  ); // prettier-ignore
  const ignoreFile = fc.array(pattern, { maxLength: 4 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.tuple(...folders.map(() => fc.option(ignoreFile, { nil: undefined }))), (ignoreFiles) => {
      const texts = folders.flatMap((folder, at) => [
        ...['x.js', 'y.js', '!z.js'].map((name) => [folder + name, ''] as const),
        ...(ignoreFiles[at] === undefined ? [] : [[`${folder}.gitignore`, ignoreFiles[at]] as const]),
      ]);
      const root = temporaryFolder(Object.fromEntries(texts));
      git(root, 'init', '-q');
      const expected = git(root, 'ls-files', '-z', '--others', '--exclude-standard')
        .split('\0')
        .filter((path) => path.endsWith('.js'));
      expect(crawl(root).sources).toEqual(expected.toSorted());
    }),
    { numRuns: 20 },
  );
});
