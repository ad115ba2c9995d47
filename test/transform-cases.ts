import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { caseNames, readTree, writeTree } from './case-files.ts';
import { runCase, type CaseResult, type Texts } from './case-run.ts';
import { VARIANTS, writeAll } from './case-variants.ts';
import { strayLines } from './stray-lines.ts';

/**
 * One test per folder of `cases/`: `before/` becomes `after/` (which holds only the files that change; without it nothing
 * may change), with exactly the refusals of `refusals.txt`, and the notes of `notes.txt` where the case has that file;
 * `options.json` holds plan options. `UPDATE_CASES=1` writes what is seen: read it before you commit it.
 */
export function describeCases(transform: Transform, folder: string): void {
  describe(`${transform.name} cases`, () => {
    const names = caseNames(folder);
    for (const name of names) it(name, () => checkCase(transform, join(folder, 'cases', name)));
    it('provokes every refusal code', () => {
      const seen = names.flatMap((name) => refusalsIn(join(folder, 'cases', name))).map((line) => line.split(' ')[1]);
      expect(new Set(seen)).toEqual(new Set(Object.keys(transform.refusals)));
    });
  });
}

function checkCase(transform: Transform, folder: string): void {
  const before = readTree(join(folder, 'before'));
  const options = optionsIn(folder);
  const result = runCase(transform, before, options);
  if (process.env['UPDATE_CASES']) update(folder, result);
  expect(result.changed, 'changed files').toEqual(readTree(join(folder, 'after')));
  expect(result.refusals, 'refusals').toEqual(refusalsIn(folder));
  const notes = join(folder, 'notes.txt');
  if (existsSync(notes)) expect(notesOf(result), 'notes').toEqual(linesOf(notes));
  checkResult(before, result);
  const ids = result.step.groups.map(({ id }) => id);
  expect(new Set(ids).size, 'ids of groups').toBe(ids.length);
  for (const variant of VARIANTS) {
    const written = writeAll(variant, before, before);
    const expected = writeAll(variant, result.changed, before);
    if (!written || !expected) continue;
    expect(runCase(transform, written, options).changed, variant.name).toEqual(expected);
  }
}

function checkResult(before: Texts, result: CaseResult): void {
  expect(
    result.step.refusals.filter(({ code }) => code === 'self-check'),
    'self-check',
  ).toEqual([]);
  expect(
    result.again.groups.map(({ title }) => title),
    'second run',
  ).toEqual([]);
  expect(strayLines(before, result.changed, result.step.groups), 'lines outside the edits').toEqual([]);
}

function optionsIn(folder: string): PlanOptions {
  const path = join(folder, 'options.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PlanOptions) : {};
}

function refusalsIn(folder: string): string[] {
  const path = join(folder, 'refusals.txt');
  return existsSync(path) ? linesOf(path).sort() : [];
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}

function notesOf({ step }: CaseResult): string[] {
  return [...new Set(step.groups.flatMap(({ notes }) => notes))];
}

function update(folder: string, result: CaseResult): void {
  const { changed, refusals } = result;
  writeTree(join(folder, 'after'), changed);
  const notes = join(folder, 'notes.txt');
  if (existsSync(notes))
    writeFileSync(
      notes,
      notesOf(result)
        .map((note) => `${note}\n`)
        .join(''),
    );
  const path = join(folder, 'refusals.txt');
  if (refusals.length > 0) writeFileSync(path, refusals.join('\n') + '\n');
  else rmSync(path, { force: true });
}
