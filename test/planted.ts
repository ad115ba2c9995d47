import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { prove } from '../audit/blame/prove.ts';
import type { Proof } from '../audit/blame/causes.ts';
import { experts } from '../cli/experts.ts';
import { auditApp } from '../engine/audit-app.ts';
import { nodeHost } from '../host/node/host.ts';
import { Program } from '../program/program.ts';
import type { PhaseName } from '../verify/report.ts';
import { verifyApp } from '../verify/verify.ts';
import { fixtureFolder, type FixtureState, prepareFixture } from './fixture-apps.ts';

/** One change of a fixture's text: the file, what stands there, what is put in its place. */
export type Plant = readonly [file: string, text: string, instead: string];

export interface Planted {
  readonly fixture: string;
  readonly state?: FixtureState;
  readonly plants?: readonly Plant[];
  /** Instead of the fixture's own scenario. */
  readonly scenario?: string;
  readonly phases?: readonly PhaseName[];
}

/** Plants bugs in a copy of a fixture and proves it as `unsticky verify` does. */
export async function proofOf({ fixture, state = 'after', plants = [], scenario, phases }: Planted): Promise<Proof> {
  const folder = await prepareFixture(fixture, state);
  try {
    for (const plant of plants) await change(folder, plant);
    const program = Program.of(await nodeHost().sources(folder));
    const played =
      scenario === undefined ? join(fixtureFolder(fixture), 'scenario.http') : { file: 'planted.http', text: scenario };
    const report = await verifyApp({ folder, scenario: played, ...(phases && { phases }) });
    return prove(program, auditApp(program, experts, {}), report, []);
  } finally {
    await rm(dirname(folder), { recursive: true, force: true });
  }
}

async function change(folder: string, [file, text, instead]: Plant): Promise<void> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  if (!before.includes(text)) throw new Error(`${file} does not hold: ${text}`);
  await writeFile(path, before.replace(text, instead));
}
