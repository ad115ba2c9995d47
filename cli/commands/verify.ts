import { basename, relative, resolve } from 'node:path';
import type { Proof } from '../../audit/blame/causes.ts';
import { prove } from '../../audit/blame/prove.ts';
import type { AuditReport } from '../../core/audit-report.ts';
import { auditApp } from '../../engine/audit-app.ts';
import { verifyApp } from '../../verify/verify.ts';
import { type App, openApp } from '../app.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { experts } from '../experts.ts';
import { dirOperand } from '../operands.ts';
import { chooseScenario, generated } from '../proof/scenario.ts';
import { plainly, runOptions } from '../proof/verified.ts';
import { writeCompose, writeWorkflow } from '../proof/write-files.ts';
import { textOptionsOf } from '../text-options.ts';

/** `unsticky verify`: the proof on several instances; 1 where they differ from one. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const app = await openApp(context, dirOperand(invocation), experts);
  if (invocation.has('write-compose')) return writeCompose(app, context);
  if (invocation.has('write-ci')) return writeWorkflow(app, context);
  if (invocation.has('record')) return (await import('../proof/record.ts')).recordScenario(app, invocation, context);
  const audit = auditApp(app.program, experts, {});
  const write = writer(invocation, context);
  if (invocation.has('print-scenario')) {
    write((await generated(app, audit.findings, { invocation, context })).text);
    return 0;
  }
  const proof = await proofOf(app, audit, { invocation, context });
  write(await render(proof, invocation, { app, context }));
  return proof.report.agrees ? 0 : 1;
}

function writer(invocation: Invocation, { host, folder }: Context): (text: string) => void {
  const output = invocation.value('output');
  if (output === undefined) return (text) => host.terminal.out(text);
  return (text) => host.disk.writeAtomically(resolve(folder, output), text);
}

async function proofOf(
  app: App,
  audit: AuditReport,
  { invocation, context }: { invocation: Invocation; context: Context },
): Promise<Proof> {
  const { scenario, gaps } = await chooseScenario(app, audit.findings, { invocation, context });
  const onProgress = (text: string): void => context.host.terminal.err(`${text}…\n`);
  const report = await plainly(() => verifyApp({ folder: app.root, scenario, onProgress, ...runOptions(invocation) }));
  const shown = { ...report, scenario: relative(context.folder, report.scenario) };
  return prove(app.program, audit, shown, gaps);
}

async function render(
  proof: Proof,
  invocation: Invocation,
  { app, context }: { app: App; context: Context },
): Promise<string> {
  switch (invocation.value('format') ?? 'text') {
    case 'json':
      return (await import('../render/proof/json.ts')).renderProofJson(proof);
    case 'html':
      return (await import('../render/html/proof-page.ts')).renderProofHtml(proof, { app: basename(app.root) });
    default:
      return (await import('../render/proof/text.ts')).renderProof(proof, textOptionsOf(context.host));
  }
}
