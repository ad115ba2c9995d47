#!/usr/bin/env node
// Writes into each transform's README what is known elsewhere: the table of refusals from refusals.ts, and the diff of the
// case that the README names. With --check nothing is written; what is stale is named and the exit code is 1.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { tsImport } from 'tsx/esm/api';

const cell = (words) => words.replaceAll('|', '\\|');

process.chdir(new URL('..', import.meta.url).pathname);
const isCheck = process.argv.includes('--check');

const stale = [];
for (const name of readdirSync('transforms')) {
  const path = `transforms/${name}/README.md`;
  if (!existsSync(path)) continue;
  const before = readFileSync(path, 'utf8');
  const after = withDiff(withTable(before, await refusalsOf(name)), `transforms/${name}`);
  if (after === before) continue;
  stale.push(path);
  if (!isCheck) writeFileSync(path, after);
}
if (isCheck && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`node scripts/render-docs.mjs\`.`);
  process.exitCode = 1;
}

async function refusalsOf(name) {
  const { refusals } = await tsImport(`../transforms/${name}/refusals.ts`, import.meta.url);
  return Object.entries(refusals);
}

/** What stands between the marks is the table. */
function withTable(text, refusals) {
  const rows = refusals.map(([code, { short, remedy }]) => `| \`${code}\` | ${cell(short)} | ${cell(remedy)} |`);
  const table = ['| code | why it stays as it is | what to do |', '| --- | --- | --- |', ...rows].join('\n');
  return text.replace(/(?<=<!-- refusals -->\n)[^]*?(?=<!-- \/refusals -->)/, () => `\n${table}\n\n`);
}

/** A diff block after a link to a case holds what that case shows. */
function withDiff(text, folder) {
  return text.replace(
    /(\]\((cases\/[\w-]+)\)[^`]*```diff\n)[^]*?```/,
    (_, start, shown) => `${start}${diffOf(join(folder, shown))}\`\`\``,
  );
}

function diffOf(shown) {
  const paths = readdirSync(join(shown, 'after'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(shown, 'after/').length))
    .toSorted();
  return paths.map((path) => patchOf(shown, path)).join('');
}

function patchOf(shown, path) {
  const read = (state) => (existsSync(join(shown, state, path)) ? readFileSync(join(shown, state, path), 'utf8') : '');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, read('before'), read('after'), '', '', { context: 2 });
  return patch.replace(/^=+\n/, '').replace(/\t$/gm, '');
}
