import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleWordsOf } from './rule-words.ts';

const FILES = ['detect', 'audit'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
);
const WRITTEN = FILES.filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/cases\//.test(path)).flatMap((path) => [
  ...readFileSync(path, 'utf8').matchAll(/\brule: '([a-z][a-z0-9-]+)'/g),
]);
const FOUND = FILES.filter((path) => path.endsWith('/findings.txt')).flatMap((path) => [
  ...readFileSync(path, 'utf8').matchAll(/ [a-z-]+\/([a-z0-9-]+)$/gm),
]);
const RULES = [...new Set([...WRITTEN, ...FOUND].map(([, rule]) => rule!))].toSorted();

test('there are rules to look at', () => {
  expect(RULES.length).toBeGreaterThan(60);
});

test.each(RULES)('%s is explained', (rule) => {
  const words = ruleWordsOf(rule);
  expect(words).toBeDefined();
  for (const text of Object.values(words!)) expect(text).toMatch(/\.$/);
});

test('what is no rule has no words', () => {
  expect(ruleWordsOf('session-store')).toBeUndefined();
  expect(ruleWordsOf('nonsense')).toBeUndefined();
});
