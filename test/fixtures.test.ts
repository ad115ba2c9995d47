import { describe, expect, it } from 'vitest';
import { transforms } from '../transforms/registry.ts';
import { fixtureNames } from './fixture-apps.ts';
import { fixtureSteps, fixtureTexts, hasAllSteps, migrate } from './fixture-run.ts';

/** What only rate-limit writes; compared as soon as it exists. */
const OF_LIMITS = /limit|^shop\/app\.js$|^(shop|forum)\/package\.json$/;

const isDue = (path: string): boolean => hasAllSteps || !OF_LIMITS.test(path);

describe.each(fixtureNames().filter((name) => name !== 'stateless'))('%s', (name) => {
  const due = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).filter(([path]) => isDue(`${name}/${path}`)));

  it('becomes what after/ holds, no file more and none less', () => {
    const { texts } = migrate(fixtureTexts(name, 'before'), fixtureSteps);
    expect(due(texts)).toEqual(due(fixtureTexts(name, 'after')));
  });

  it('stays as it is once it is migrated', () => {
    const { changes, results } = migrate(fixtureTexts(name, 'after'), fixtureSteps);
    expect(changes).toEqual([]);
    expect(results.flatMap(({ step }) => step.findings.map(({ message }) => message))).toEqual([]);
  });
});

it('the stateless app is left alone by every transform, byte for byte', () => {
  const before = fixtureTexts('stateless', 'before');
  const { texts, results } = migrate(before, transforms);
  expect(results).toHaveLength(transforms.length);
  expect(results.flatMap(({ step }) => step.findings)).toEqual([]);
  expect(texts).toEqual(before);
});
