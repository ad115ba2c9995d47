import { memorySources } from '../core/memory-sources.ts';
import type { Transform } from '../program/transform.ts';
import { Program } from '../program/program.ts';
import { runAll, type Migration } from '../engine/run-all.ts';
import { transformsNamed } from '../transforms/registry.ts';
import { readTree } from './case-files.ts';
import type { Texts } from './case-run.ts';
import { fixtureFolder } from './fixture-apps.ts';

/** The steps whose result a fixture's `after/` is; the other kinds of state stay in the app as they are. */
const STEPS = ['session-store', 'rate-limit', 'socket-adapter'];
const OWN_STEPS: Readonly<Record<string, readonly string[]>> = {
  documents: ['uploads'],
  atelier: ['cache', 'counters'],
  gallery: ['uploads'],
  market: ['uploads', 'temp-files'],
  ticker: ['jobs'],
  parcels: ['cache'],
  rota: ['jwt-auth'],
  shelf: ['cache'],
  till: ['cache', 'counters'],
};

export function fixtureSteps(fixture: string): readonly Transform[] {
  const steps = OWN_STEPS[fixture] ?? STEPS;
  return transformsNamed(steps);
}

/** The texts of a fixture's `before/` or `after/`. */
export function fixtureTexts(name: string, state: 'before' | 'after'): Texts {
  return readTree(`${fixtureFolder(name)}/${state}`);
}

/** Runs transforms over texts; nothing reaches the disk. */
export function migrate(texts: Texts, steps: readonly Transform[]): Migration & { readonly texts: Texts } {
  const migration = runAll(Program.of(memorySources(texts)), steps, {});
  const result = { ...texts };
  for (const { path, after } of migration.changes) {
    if (after === null) delete result[path];
    else result[path] = after;
  }
  return { ...migration, texts: result };
}
