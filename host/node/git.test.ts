import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { git } from '../git.test-helper.ts';
import { temporaryFolder } from '../temporary-folder.test-helper.ts';
import { nodeGit } from './git.ts';

/** A repository with one commit of these files. */
function repository(texts: Readonly<Record<string, string>>): string {
  const root = temporaryFolder(texts);
  git(root, 'init', '-q');
  git(root, 'config', 'user.name', 'Test');
  git(root, 'config', 'user.email', 'test@example.com');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'start');
  return root;
}

const filesOfLastCommit = (root: string): string[] =>
  git(root, 'show', '--name-only', '--format=', 'HEAD').split('\n').filter(Boolean);

test('lists changed, deleted, renamed and untracked files of the folder alone, relative to it', () => {
  const root = repository({
    'app/a.js': 'a',
    'app/gone.js': 'g',
    'app/clean.js': '',
    'other/b.js': 'b',
    '.gitignore': '*.log\n',
  });
  writeFileSync(join(root, 'app/a.js'), 'changed');
  writeFileSync(join(root, 'other/b.js'), 'changed');
  writeFileSync(join(root, 'app/new ü.js'), '');
  writeFileSync(join(root, 'app/x.log'), '');
  rmSync(join(root, 'app/gone.js'));
  expect(nodeGit.dirtyPaths(join(root, 'app'))).toEqual(['a.js', 'gone.js', 'new ü.js']);
  expect(nodeGit.dirtyPaths(root)).toEqual(['app/a.js', 'app/gone.js', 'app/new ü.js', 'other/b.js']);
});

test('a clean folder is empty, a folder outside a repository undefined', () => {
  expect(nodeGit.dirtyPaths(repository({ 'a.js': '' }))).toEqual([]);
  expect(nodeGit.dirtyPaths(temporaryFolder({ 'a.js': '' }))).toBeUndefined();
});

test('without git there is no repository', () => {
  const root = repository({ 'a.js': '' });
  vi.stubEnv('PATH', '/nonexistent');
  expect(nodeGit.dirtyPaths(root)).toBeUndefined();
  vi.unstubAllEnvs();
});

test('commits the given paths and nothing else, staged or not', () => {
  const root = repository({ 'app/a.js': 'a', 'app/b.js': 'b', 'app/gone.js': 'g', 'app/[c].js': '' });
  for (const path of ['a.js', 'b.js', 'new.js', '[c].js', 'c.js']) writeFileSync(join(root, 'app', path), 'changed');
  rmSync(join(root, 'app/gone.js'));
  git(root, 'add', 'app/b.js');
  nodeGit.commit(join(root, 'app'), ['a.js', 'new.js', 'gone.js', '[c].js'], 'session-store: a step\n\nbody');
  expect(filesOfLastCommit(root)).toEqual(['app/[c].js', 'app/a.js', 'app/gone.js', 'app/new.js']);
  expect(git(root, 'log', '-1', '--format=%B').trim()).toBe('session-store: a step\n\nbody');
  expect(nodeGit.dirtyPaths(root)).toEqual(['app/b.js', 'app/c.js']);
});

test('passes over paths that are ignored, unchanged or came and went', () => {
  const root = repository({ 'a.js': 'a', '.gitignore': '.env*\n' });
  writeFileSync(join(root, '.env.example'), '');
  nodeGit.commit(root, ['.env.example', 'a.js', 'never.js'], 'nothing');
  expect(git(root, 'log', '--format=%s').trim()).toBe('start');
});

test("throws with git's own words when a hook refuses", () => {
  const root = repository({ 'a.js': 'a' });
  writeFileSync(join(root, '.git/hooks/pre-commit'), '#!/bin/sh\necho "no commits today" >&2\nexit 1\n', {
    mode: 0o755,
  });
  writeFileSync(join(root, 'a.js'), 'b');
  expect(() => nodeGit.commit(root, ['a.js'], 'x')).toThrow('no commits today');
});
