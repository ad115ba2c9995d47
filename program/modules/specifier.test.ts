import { expect, it } from 'vitest';
import { memorySources } from '../../core/memory-sources.ts';
import { Program } from '../program.ts';
import { specifierFor } from './specifier.ts';

it.each([
  ["require('./prices')", './lib/redis'],
  ["require('./prices.js')", './lib/redis.js'],
  ["require('./prices.json')", './lib/redis'],
  ["require('./prices.json'); require('./tax.js')", './lib/redis.js'],
  ["import './prices.json' with { type: 'json' }", './lib/redis.js'],
])('a file with %s writes %s', (text, specifier) => {
  const program = Program.of(memorySources({ 'app.js': text, 'lib/redis.js': '' }));
  expect(specifierFor(program, program.file('app.js')!, 'lib/redis.js')).toBe(specifier);
});
