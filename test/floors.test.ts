import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** From the bottom: a folder imports only itself and folders before it. */
const FLOORS = [
  'core',
  'ast',
  'templates',
  'host',
  'program',
  'verify',
  'detect',
  'recipes',
  'audit',
  'engine',
  'transforms',
  'cli',
];
/** `verify/` knows nothing of programs and transforms, and `host/` nothing of trees. */
const NOTHING_BUT_CORE = new Set(['verify', 'host', 'ast']);
/** Where programs come in: it may use every folder, and nothing may import it. */
const ENTRIES = /^engine\/api\.ts$/;
const root = join(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/(^|\/)cases\//.test(path) && !/\.test(-helper)?\.ts$/.test(path),
  );
}

function importsOf(folder: string, path: string): string[] {
  const text = readFileSync(join(root, folder, path), 'utf8');
  const up = path.split('/').length;
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'((?:\.\.\/)+)([\w-]+)/g)];
  return specifiers.filter(([, dots]) => dots!.length / 3 === up).map(([, , target]) => target!);
}

it.each(FLOORS)('%s imports only folders below it', (folder) => {
  const units = sources(folder).filter((path) => !ENTRIES.test(`${folder}/${path}`));
  const allowed = NOTHING_BUT_CORE.has(folder) ? ['core', folder] : FLOORS.slice(0, FLOORS.indexOf(folder) + 1);
  const wrong = units.flatMap((path) =>
    importsOf(folder, path)
      .filter((target) => !allowed.includes(target))
      .map((target) => `${folder}/${path} imports ${target}/`),
  );
  expect(wrong).toEqual([]);
});

it('names every folder that holds sources', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) =>
      entry.isDirectory() && !/^(node_modules|dist|fixtures|test|bench|docs|scripts|coverage|\..*)$/.test(entry.name),
  );
  expect(folders.map(({ name }) => name).filter((name) => !FLOORS.includes(name))).toEqual([]);
});

it('imports the entries of other programs from nowhere', () => {
  const files = FLOORS.flatMap((folder) => sources(folder).map((path) => `${folder}/${path}`));
  const entries = /from '[^']*(\/engine\/api\.ts|\/transforms\/[\w-]+\/index\.ts)'/;
  expect(files.filter((path) => entries.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});
