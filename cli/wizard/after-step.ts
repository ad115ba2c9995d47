import { join } from 'node:path';
import type { ChangeSet } from '../../core/change.ts';
import { isLockFile, packageManagerOf } from '../../engine/package-manager.ts';
import type { Transform } from '../../program/transform.ts';
import type { Context } from '../context.ts';
import { basename, dirname } from '../../core/posix.ts';

/** A step that was written. */
export interface WrittenStep {
  readonly transform: Transform;
  readonly changes: ChangeSet;
}

/** `undo`: the app's tests are red and the person wants the step taken back. */
export type AfterStep = 'on' | 'undo' | 'quit';

/** Offers what is sensible after a step: install, test, commit. Each is asked. */
export async function afterStep(
  { transform, changes }: WrittenStep,
  context: Context,
  root: string,
): Promise<AfterStep> {
  const installed = await offerInstall(changes, context, root);
  if (installed === 'quit') return 'quit';
  const tested = installed === 'ready' ? await offerTests(context, root) : 'on';
  if (tested !== 'on') return tested;
  return offerCommit({ transform, changes }, context, root);
}

async function offerInstall(
  changes: ChangeSet,
  { host }: Context,
  root: string,
): Promise<'ready' | 'not-installed' | 'quit'> {
  const folders = changes
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .map(({ path }) => join(root, dirname(path)));
  for (const folder of folders) {
    const manager = packageManagerOf(host.disk, folder);
    const where = folder === join(root) ? '' : ` in ${folder.slice(root.length + 1)}`;
    const answer = await host.terminal.askKey(`package.json changed${where}. Run \`${manager} install\` now?`, [
      'y',
      'n',
    ]);
    if (answer === undefined) return 'quit';
    if (answer === 'n') return 'not-installed';
    const code = await host.processes.run(manager, ['install'], folder);
    if (code === 0) continue;
    host.terminal.out(`\`${manager} install\` ended with ${code}. The step is written; install by hand.\n`);
    return 'not-installed';
  }
  return 'ready';
}

async function offerTests({ host }: Context, root: string): Promise<AfterStep> {
  if (!hasTests(host.disk, root)) return 'on';
  const manager = packageManagerOf(host.disk, root);
  const answer = await host.terminal.askKey(`Run the app's own tests (\`${manager} test\`)?`, ['y', 'n']);
  if (answer !== 'y') return answer === 'n' ? 'on' : 'quit';
  const code = await host.processes.run(manager, manager === 'bun' ? ['run', 'test'] : ['test'], root);
  if (code === 0) return 'on';
  const red = await host.terminal.askKey(`The tests are red (exit code ${code}). Take this step back?`, ['y', 'n']);
  return red === 'y' ? 'undo' : red === 'n' ? 'on' : 'quit';
}

/** npm writes a test script that only fails into every new package.json. */
function hasTests(disk: Context['host']['disk'], root: string): boolean {
  const path = join(root, 'package.json');
  const script = disk.exists(path) ? /"test"\s*:\s*"((?:\\.|[^"])*)"/.exec(disk.read(path))?.[1] : undefined;
  return script !== undefined && !script.includes('no test specified');
}

async function offerCommit({ transform, changes }: WrittenStep, { host }: Context, root: string): Promise<AfterStep> {
  const dirty = host.git.dirtyPaths(root);
  if (dirty === undefined) return 'on';
  const answer = await host.terminal.askKey('Commit this step to git?', ['y', 'n']);
  if (answer !== 'y') return answer === 'n' ? 'on' : 'quit';
  const locks = dirty.filter((path) => isLockFile(basename(path)));
  try {
    host.git.commit(
      root,
      [...changes.map(({ path }) => path), ...locks],
      `${transform.title}\n\nWritten by unsticky, step ${transform.name}.\n`,
    );
    host.terminal.out('Committed.\n');
  } catch (error) {
    host.terminal.out(`${(error as Error).message}\nThe step is written; commit it by hand.\n`);
  }
  return 'on';
}
