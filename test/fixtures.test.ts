import { describe, expect, it } from 'vitest';
import { transforms } from '../transforms/registry.ts';
import { fixtureNames } from './fixture-apps.ts';
import { fixtureSteps, fixtureTexts, migrate } from './fixture-run.ts';

describe.each(fixtureNames().filter((name) => name !== 'stateless'))('%s', (name) => {
  it('becomes what after/ holds, no file more and none less', () => {
    const { texts } = migrate(fixtureTexts(name, 'before'), fixtureSteps(name));
    expect(texts).toEqual(fixtureTexts(name, 'after'));
  });

  it('stays as it is once it is migrated', () => {
    const { changes, results } = migrate(fixtureTexts(name, 'after'), fixtureSteps(name));
    expect(changes).toEqual([]);
    expect(results.flatMap(({ step }) => step.findings.map(({ message }) => message))).toEqual([]);
  });

  it('has nothing left to move after the whole path', () => {
    const { texts } = migrate(fixtureTexts(name, 'before'), transforms);
    const again = migrate(texts, transforms);
    expect(again.changes).toEqual([]);
    expect(again.results.flatMap(({ step }) => step.groups.map(({ title }) => title))).toEqual([]);
  });
});

it('the stateless app is left alone by every transform, byte for byte', () => {
  const before = fixtureTexts('stateless', 'before');
  const { texts, results } = migrate(before, transforms);
  expect(results).toHaveLength(transforms.length);
  expect(results.flatMap(({ step }) => step.findings)).toEqual([]);
  expect(texts).toEqual(before);
});
