import { expect, test } from 'vitest';
import { memorySources } from '../core/memory-sources.ts';
import { Program } from './program.ts';
import { unawaitedIn } from './unawaited.ts';

const STORE =
  'exports.load = async (k) => k; exports.plain = (k) => k; class Cache { async get(k) { return k; } } exports.cache = new Cache();';
const found = (body: string): string[] => {
  const app = `const { load, plain, cache } = require('./store'); const { createClient } = require('redis'); const client = createClient(); async function run(res) { ${body} }`;
  const program = Program.of(
    memorySources({ 'app.js': app, 'store.js': STORE, 'package.json': '{"dependencies":{"redis":"^5.0.0"}}' }),
  );
  const file = program.file('app.js')!;
  const root = file.all('FunctionDeclaration').find((fn) => fn.node.id?.name === 'run')!;
  return unawaitedIn(program, file, root).map(({ path }) => file.textOf(path.node));
};

test.each([
  ["if (load('a')) res.end();", "load('a')"],
  ["load('a'); res.end();", "load('a')"],
  ["const one = load('a'); res.json(one);", "load('a')"],
  ["res.json({ one: cache.get('a') });", "cache.get('a')"],
  ["res.json(client.incr('a') + 1);", "client.incr('a')"],
  ["cache.get('a').length;", "cache.get('a')"],
])('%s', (body, call) => {
  expect(found(body)).toEqual([call]);
});

test.each([
  "await load('a');",
  "return cache.get('a');",
  "load('a').then(() => res.end());",
  "void load('a');",
  "await Promise.all([load('a'), client.get('b')]);",
  "const one = load('a'); res.json(await one);",
  "const one = ['a'].map((k) => load(k)); await Promise.all(one);",
  "if (plain('a')) res.end();",
  "client.get('a', (error, value) => res.end(value));",
  "client.on('error', () => {});",
  "const one = res ? await load('a') : 1;",
])('nothing in %s', (body) => {
  expect(found(body)).toEqual([]);
});
