import { expect, it } from 'vitest';
import { memorySources } from '../../core/memory-sources.ts';
import { Program } from '../../program/program.ts';
import { describeDetectorCases } from '../../test/detector-cases.ts';
import { auth } from './index.ts';

describeDetectorCases(auth, import.meta.dirname);

it('holds no value of a secret in a message', () => {
  const text = "require('jsonwebtoken').sign({}, 'a-secret-nobody-may-see');";
  const { findings } = auth.detect(Program.of(memorySources({ 'app.js': text })));
  expect(findings).toHaveLength(1);
  expect(JSON.stringify(findings)).not.toContain('nobody-may-see');
});

it('answers "stateless" where every secret comes from the environment', () => {
  const text = "require('jsonwebtoken').sign({}, process.env.JWT_SECRET);";
  expect(auth.detect(Program.of(memorySources({ 'app.js': text }))).stateless).toEqual(['auth']);
});
