import { join, resolve } from 'node:path';
import type { AuditFinding } from '../../core/audit-report.ts';
import { readHar } from '../../verify/record/from-har.ts';
import { writeScenario } from '../../verify/record/write-scenario.ts';
import type { VerifyOptions } from '../../verify/verify.ts';
import type { App } from '../app.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { type Generated, generateScenario } from './generate.ts';
import { plainly, runOptions } from './verified.ts';

/** Where a scenario is looked for when none is named. */
const SCENARIOS = ['unsticky.http', 'scenario.http', 'test/scenario.http'];

/** What is to be played, and what it leaves out. */
export interface Chosen {
  readonly scenario: VerifyOptions['scenario'];
  readonly gaps: readonly string[];
}

/** The scenario that was named, else the app's own, else one made from the code. */
export async function chooseScenario(
  app: App,
  findings: readonly AuditFinding[],
  { invocation, context }: Asked,
): Promise<Chosen> {
  const given = invocation.has('generate') ? undefined : findScenario(app, { invocation, context });
  if (given !== undefined) return { scenario: await readable(given, context), gaps: [] };
  const { text, gaps, blocks } = await generated(app, findings, { invocation, context });
  if (blocks === 0) throw nothingToPlay(gaps);
  return { scenario: { file: join(app.root, 'generated.http'), text }, gaps };
}

/** A HAR file is made a scenario first. */
async function readable(path: string, { host: { disk } }: Context): Promise<VerifyOptions['scenario']> {
  if (!path.endsWith('.har')) return path;
  return plainly(async () => ({ file: path, text: writeScenario(readHar(disk.read(path), path)) }));
}

export interface Asked {
  readonly invocation: Invocation;
  readonly context: Context;
}

/** A scenario made from the code, by trying it on one instance. */
export function generated(
  app: App,
  findings: readonly AuditFinding[],
  { invocation, context }: Asked,
): Promise<Generated> {
  context.host.terminal.err('no scenario was given: one is made from the code and tried on one instance…\n');
  return plainly(() =>
    generateScenario(app, findings, { run: { folder: app.root, ...runOptions(invocation) }, context }),
  );
}

function findScenario({ root }: App, { invocation, context: { host, folder } }: Asked): string | undefined {
  const named = invocation.value('scenario');
  const paths = named === undefined ? SCENARIOS.map((name) => join(root, name)) : [resolve(folder, named)];
  const found = paths.find((path) => host.disk.exists(path));
  if (found === undefined && named !== undefined) throw new UsageError(`No such scenario: ${named}.`);
  return found;
}

function nothingToPlay(gaps: readonly string[]): UsageError {
  const reasons = gaps.map((gap) => `\n  - ${gap}`).join('');
  return new UsageError(
    `No scenario could be made from the code:${reasons}\nWrite the requests of a short visit (log in, do something, look at it) into unsticky.http in the app's folder. docs/verify.md of unsticky shows one.`,
  );
}
