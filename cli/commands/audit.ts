import { basename, resolve } from 'node:path';
import { compareBaseline, writeBaseline, BaselineError } from '../../audit/baseline.ts';
import type { AuditReport } from '../../core/audit-report.ts';
import { auditApp } from '../../engine/audit-app.ts';
import { openApp, type App } from '../app.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { experts } from '../experts.ts';
import { progressOf } from '../progress.ts';
import { count } from '../render/summary.ts';
import { repositoryPrefix } from '../repository-prefix.ts';
import { textOptionsOf } from '../text-options.ts';
import { dirOperand } from '../operands.ts';
import { UsageError } from '../usage-error.ts';

/** `unsticky audit`: finds state and prints it; with `--check` 1 where there is some, and 2 where not all could be read. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const progress = progressOf(context.host);
  const app = await openApp(context, dirOperand(invocation), experts);
  progress(`Looking for state in ${count(app.program.sources.paths.length, 'file')}`);
  const full = auditApp(app.program, experts, {});
  const report = ratchet(full, invocation, context);
  context.host.terminal.out(await render(report, invocation.value('format') ?? 'table', { app, context }));
  return invocation.has('check') ? verdictOn(report, context) : 0;
}

/** 1 where there are findings; 2 where there are none to be seen in files that could not be read. */
function verdictOn({ findings, failures }: AuditReport, { host }: Context): number {
  const unread = failures.filter(({ isLeftOut }) => !isLeftOut).length;
  if (unread > 0)
    host.terminal.err(
      `${count(unread, 'file')} could not be read, so that nobody knows of the state there. Mend what is named above, let git ignore it, or know it by --baseline FILE.\n`,
    );
  return findings.length > 0 ? 1 : unread > 0 ? 2 : 0;
}

/** Leaves out what the baseline knows. A run with `--check` judges, and writes only when told to. */
function ratchet(report: AuditReport, invocation: Invocation, { host, folder }: Context): AuditReport {
  const name = invocation.value('baseline');
  if (name === undefined) {
    if (invocation.has('update-baseline')) throw new UsageError('--update-baseline needs --baseline FILE.');
    return report;
  }
  const path = resolve(folder, name);
  const exists = host.disk.exists(path);
  if (invocation.has('update-baseline') || !(exists || invocation.has('check'))) {
    host.disk.writeAtomically(path, writeBaseline(report));
    host.terminal.err(
      `Wrote ${count(report.findings.length, 'finding')} to ${name}: commit it, and only new state is reported.\n`,
    );
    return { ...report, findings: [], failures: [] };
  }
  if (!exists) {
    host.terminal.err(
      `${name} does not exist, so all findings are new. Write it once, without --check, and commit it.\n`,
    );
    return report;
  }
  return compared(report, host.disk.read(path), { name, host });
}

function compared(
  report: AuditReport,
  text: string,
  { name, host }: { name: string; host: Context['host'] },
): AuditReport {
  try {
    const { fresh, gone, unread } = compareBaseline(report, text);
    const known = report.findings.length - fresh.length;
    const shrink = gone > 0 ? ` ${gone} of its findings are gone: --update-baseline takes them out.` : '';
    host.terminal.err(`${name} knows ${count(known, 'finding')} of ${report.findings.length}.${shrink}\n`);
    return { ...report, findings: fresh, failures: unread };
  } catch (error) {
    if (error instanceof BaselineError) throw new UsageError(`${name}: ${error.message}`);
    throw error;
  }
}

async function render(
  report: AuditReport,
  format: string,
  { app, context }: { app: App; context: Context },
): Promise<string> {
  const prefix = repositoryPrefix(context.host.disk, app.root);
  switch (format) {
    case 'json':
      return (await import('../render/json.ts')).renderJson(report);
    case 'sarif':
      return (await import('../render/sarif.ts')).renderSarif(report, { version: context.version, prefix });
    case 'github':
      return (await import('../render/github.ts')).renderGithub(report, { prefix });
    case 'html':
      return (await import('../render/html/page.ts')).renderHtml(report, { app: basename(app.root) });
    default:
      return (await import('../render/table.ts')).renderTable(report, {
        ...textOptionsOf(context.host),
        dir: app.shown,
      });
  }
}
