import { join, resolve } from 'node:path';
import { recordVisit } from '../../verify/record/record.ts';
import { writeScenario } from '../../verify/record/write-scenario.ts';
import type { App } from '../app.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { count } from '../render/summary.ts';
import { UsageError } from '../usage-error.ts';
import { plainly, runOptions } from './verified.ts';

const DEFAULT_FILE = 'unsticky.http';

/** `verify --record`: runs the app once, writes down what a browser or a test run asks of it, as a scenario. */
export async function recordScenario(app: App, invocation: Invocation, context: Context): Promise<number> {
  const { host, folder } = context;
  const name = invocation.value('output');
  const path = name === undefined ? join(app.root, DEFAULT_FILE) : resolve(folder, name);
  if (host.disk.exists(path))
    throw new UsageError(`${name ?? DEFAULT_FILE} exists: move it away, or name another file with -o FILE.`);
  const during = waiting(invocation, context, app.root);
  const port = Number(invocation.value('port') ?? 0);
  const visit = await plainly(() => recordVisit({ folder: app.root, ...runOptions(invocation) }, during, port));
  if (visit.length === 0) throw new UsageError('Nothing was asked of the app, so nothing was written.');
  host.disk.writeAtomically(path, writeScenario(visit));
  host.terminal.out(
    `Wrote ${count(visit.length, 'request')} to ${name ?? DEFAULT_FILE}: read it, and play it with \`unsticky verify\`.\n`,
  );
  return 0;
}

/** Until a person says so, or until the command given has ended. */
function waiting(invocation: Invocation, { host }: Context, root: string): (url: URL) => Promise<void> {
  const command = invocation.value('during');
  if (command === undefined && !host.terminal.interactive) {
    throw new UsageError(
      "There is no terminal to wait at. Name what visits the app: --record --during 'npm run e2e'; it finds the address in BASE_URL.",
    );
  }
  return async ({ origin }) => {
    if (command === undefined) {
      host.terminal.err(`The app is at ${origin}. Visit it with a browser: log in, do something, look at it.\n`);
      await host.terminal.askKey('Press d when done.', ['d']);
      return;
    }
    const code = await host.processes.run(
      'env',
      [`BASE_URL=${origin}`, `UNSTICKY_URL=${origin}`, 'sh', '-c', command],
      root,
    );
    if (code !== 0) host.terminal.err(`\`${command}\` ended with ${code}; what it asked is written all the same.\n`);
  };
}
