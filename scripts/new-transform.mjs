#!/usr/bin/env node
// `npm run new:transform -- NAME [CHECK]` starts a transform: a folder under transforms/ that works, with an example to
// replace, registered as the last step. The texts are in scripts/new-transform/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';

process.chdir(new URL('..', import.meta.url).pathname);
const TEMPLATES = 'scripts/new-transform';
const REGISTRY = 'transforms/registry.ts';

const [name = '', check = 'cache'] = process.argv.slice(2);
const complaint = complaintAbout(name) ?? complaintAboutCheck(check);
if (complaint !== undefined) {
  console.error(complaint);
  process.exit(2);
}

const camel = camelOf(name);
const words = { NAME: name, CHECK: check, CAMEL: camel, PASCAL: camel[0].toUpperCase() + camel.slice(1) };

for (const path of templates()) {
  const target = join('transforms', name, path.replace(/(?<=\.(ts|md))\.txt$/, ''));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, fill(readFileSync(join(TEMPLATES, path), 'utf8')));
}
writeFileSync(REGISTRY, registered(readFileSync(REGISTRY, 'utf8')));
const { status } = spawnSync(process.execPath, ['scripts/render-docs.mjs'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
console.log(`transforms/${name} is there and is the last step of transforms/registry.ts; its check is ${check}.
Write your own cases first, see them fail, then change unit.ts:
  npx vitest run --project unit transforms/${name}`);

function complaintAbout(wanted) {
  if (wanted === '') return 'Name the transform: npm run new:transform -- NAME [CHECK]';
  if (!/^[a-z]+(-[a-z]+)*$/.test(wanted))
    return `${wanted} is no name for a transform: use small letters and hyphens, e.g. upload-folder.`;
  if (wanted === 'all') return 'all means every transform: take another name.';
  if (existsSync(join('transforms', wanted))) return `transforms/${wanted} exists already: take another name.`;
  return isFree(camelOf(wanted))
    ? undefined
    : `${camelOf(wanted)} means something else in the code: take another name.`;
}

/** Not a word of the language, and not one that the template uses. */
function isFree(identifier) {
  if (new RegExp(`\\b${identifier}\\b`).test(readFileSync(join(TEMPLATES, 'unit.ts.txt'), 'utf8'))) return false;
  try {
    return compileFunction(`const ${identifier} = 0;`) !== undefined;
  } catch {
    return false;
  }
}

function camelOf(text) {
  return text.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

function complaintAboutCheck(wanted) {
  const checks = [...readFileSync('core/check.ts', 'utf8').matchAll(/^ {2}'([\w-]+)',$/gm)].map(([, known]) => known);
  return checks.includes(wanted) ? undefined : `There is no check called ${wanted}: it is one of ${checks.join(', ')}.`;
}

function templates() {
  const entries = readdirSync(TEMPLATES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(TEMPLATES.length + 1));
}

function fill(text) {
  return text.replace(/__([A-Z]+)__/g, (_, word) => words[word]);
}

/** The registry with one more import behind the others, and one more entry at the end. */
function registered(text) {
  const withImport = text.replace(
    /(?:^import .*\n)+/m,
    (imports) => `${imports}import { ${camel} } from './${name}/unit.ts';\n`,
  );
  return withImport.replace(/(= \[)([^]*?),?(\s*\];)/, (_, open, entries, close) => {
    const gap = close.includes('\n') ? `,\n  ${camel},` : `, ${camel}`;
    return open + entries + gap + close;
  });
}
