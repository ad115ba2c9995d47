import { join, resolve } from 'node:path';
import type { Proof } from '../../audit/blame/causes.ts';
import { prove } from '../../audit/blame/prove.ts';
import { auditApp } from '../../engine/audit-app.ts';
import { type App, openApp } from '../app.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { experts } from '../experts.ts';
import { dirOperand } from '../operands.ts';
import { runOptions, verified } from '../proof/verified.ts';
import { textOptionsOf } from '../text-options.ts';
import { UsageError } from '../usage-error.ts';

/** Where a scenario is looked for when none is named. */
export const SCENARIOS = ['unsticky.http', 'scenario.http', 'test/scenario.http'];

/** `unsticky verify`: the proof on several instances; 1 where they differ from one. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const app = await openApp(context, dirOperand(invocation), experts);
  const proof = await proofOf(app, invocation, context);
  const text = await render(proof, invocation, context);
  const output = invocation.value('output');
  if (output === undefined) context.host.terminal.out(text);
  else context.host.disk.writeAtomically(resolve(context.folder, output), text);
  return proof.report.agrees ? 0 : 1;
}

async function proofOf({ root, program }: App, invocation: Invocation, context: Context): Promise<Proof> {
  const scenario = scenarioOf(invocation, context, root);
  const { terminal } = context.host;
  const onProgress = (text: string): void => terminal.err(`${text}…\n`);
  const report = await verified({ folder: root, scenario, onProgress, ...runOptions(invocation) });
  return prove(program, auditApp(program, experts, {}), report, []);
}

function scenarioOf(invocation: Invocation, { host, folder }: Context, root: string): string {
  const named = invocation.value('scenario');
  const paths = named === undefined ? SCENARIOS.map((name) => join(root, name)) : [resolve(folder, named)];
  const found = paths.find((path) => host.disk.exists(path));
  if (found !== undefined) return found;
  if (named !== undefined) throw new UsageError(`No such scenario: ${named}.`);
  throw new UsageError(`There is no scenario to play.`);
}

async function render(proof: Proof, invocation: Invocation, context: Context): Promise<string> {
  switch (invocation.value('format')) {
    case 'json':
      return (await import('../render/proof/json.ts')).renderProofJson(proof);
    default:
      return (await import('../render/proof/text.ts')).renderProof(proof, textOptionsOf(context.host));
  }
}
