import { expect, test } from 'vitest';
import { ROOT, appHost, open } from './app.test-helper.ts';

/** An app with links of every kind, and a file outside it. */
function appWithLinks() {
  const host = appHost({ 'a.js': 'old', 'real/b.js': 'old' });
  host.disk.put('/outside/secret.js', 'old');
  host.disk.put('/app-2/c.js', 'old');
  host.disk.link(`${ROOT}/inside.js`, `${ROOT}/real/b.js`);
  host.disk.link(`${ROOT}/folder`, `${ROOT}/real`);
  host.disk.link(`${ROOT}/out`, '/outside');
  host.disk.link(`${ROOT}/sibling`, '/app-2');
  host.disk.link(`${ROOT}/secret.js`, '/outside/secret.js');
  host.disk.link(`${ROOT}/nowhere.js`, '/outside/none.js');
  return host;
}

test.each([
  '../outside/secret.js',
  '/outside/secret.js',
  'a/../../outside/secret.js',
  './a.js',
  'a//b.js',
  '',
  'C:/x.js',
  'a\\b.js',
  'out/secret.js',
  'sibling/c.js',
  'secret.js',
  '.unsticky/lock',
  '.git/hooks/pre-commit',
  'sub/.GIT/config',
  'real',
])('refuses to write %s, and the rest with it', (path) => {
  const host = appWithLinks();
  const before = host.disk.texts();
  const result = open(host).commit('cache', [
    { path: 'a.js', before: 'old', after: 'new' },
    { path, before: 'old', after: 'new' },
  ]);
  expect(result).toEqual({ kind: 'refused', problems: [expect.objectContaining({ path, code: 'outside' })] });
  expect(host.disk.texts()).toEqual({ ...before, ...stateOf(host.disk.texts()) });
});

test.each(['out/new.js', 'out/deep/new.js', 'nowhere.js', 'a.js/new.js'])('refuses to make %s', (path) => {
  const host = appWithLinks();
  const result = open(host).commit('cache', [{ path, before: null, after: 'new' }]);
  expect(result).toEqual({ kind: 'refused', problems: [expect.objectContaining({ path, code: 'outside' })] });
  expect(Object.keys(host.disk.texts()).filter((name) => name.includes('new'))).toEqual([]);
});

test('writes the file behind a link that stays inside', () => {
  const host = appWithLinks();
  const result = open(host).commit('cache', [{ path: 'inside.js', before: 'old', after: 'new' }]);
  expect(result.kind).toBe('committed');
  expect([host.disk.stat(`${ROOT}/inside.js`)?.kind, host.disk.read(`${ROOT}/real/b.js`)]).toEqual(['link', 'new']);
});

test('makes a file in a linked folder that stays inside', () => {
  const host = appWithLinks();
  open(host).commit('cache', [{ path: 'folder/new.js', before: null, after: 'new' }]);
  expect(host.disk.read(`${ROOT}/real/new.js`)).toBe('new');
});

test('refuses two paths that are one file', () => {
  const host = appWithLinks();
  const result = open(host).commit(
    'cache',
    ['inside.js', 'real/b.js'].map((path) => ({ path, before: 'old', after: path })),
  );
  expect(result).toEqual({
    kind: 'refused',
    problems: [expect.objectContaining({ path: 'real/b.js', code: 'outside' })],
  });
  expect(host.disk.read(`${ROOT}/real/b.js`)).toBe('old');
});

test('keeps its journal in no folder that is a link', () => {
  const host = appHost({ 'a.js': '' });
  host.disk.put('/outside/x', '');
  host.disk.link(`${ROOT}/.unsticky`, '/outside');
  expect(() => open(host)).toThrow('.unsticky is not a folder');
  expect(host.disk.texts('/outside')).toEqual({ '/outside/x': '' });
});

function stateOf(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([path]) => path.startsWith(`${ROOT}/.unsticky/`)));
}
