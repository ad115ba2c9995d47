import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ChangeSet } from '../core/change.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** `before` or `after` as the fixture has it, or `before` with changes, as a transform plans them. */
export type FixtureState = 'before' | 'after' | ChangeSet;

/** The themes under `fixtures/`, sorted. */
export function fixtureNames(): string[] {
  const names = readdirSync(join(root, 'fixtures'));
  return names.filter((name) => existsSync(join(fixtureFolder(name), 'before'))).toSorted();
}

/** Where a fixture keeps `before/`, `scenario.http` and `kill.http`. */
export function fixtureFolder(name: string): string {
  return join(root, 'fixtures', name);
}

/**
 * Copies a fixture's app to a temporary folder and gives it the packages that its package.json names there. Resolves to
 * the folder; the caller removes it. Only for slow tests: the first time it installs, then it links a cached install.
 */
export async function prepareFixture(name: string, state: FixtureState): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'unsticky-fixture-')), name);
  await cp(join(fixtureFolder(name), state === 'after' ? 'after' : 'before'), folder, { recursive: true });
  if (typeof state !== 'string') await applyChanges(folder, state);
  await installFixture(folder);
  return folder;
}

/** Links the packages again, after package.json of a prepared folder has changed. */
export async function installFixture(folder: string): Promise<void> {
  await run(process.execPath, [join(root, 'scripts/install-fixtures.mjs'), folder]);
}

async function applyChanges(folder: string, changes: ChangeSet): Promise<void> {
  for (const { path, after } of changes) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await (after === null ? rm(file, { force: true }) : writeFile(file, after));
  }
}
