import { foreignChanges } from '../engine/foreign-changes.ts';
import { openWorkspace, type Workspace } from '../engine/commit/workspace.ts';
import type { Context } from './context.ts';
import { count } from './render/summary.ts';
import { UsageError } from './usage-error.ts';

/** Takes an app folder for writing and finishes what an earlier run left half-done. The caller closes it. */
export function openForWriting({ host }: Context, root: string): Workspace {
  const result = openWorkspace(host, root);
  if (result.kind === 'locked') throw new UsageError(result.message);
  if (result.kind === 'conflict') throw new UsageError(result.problems.map(({ message }) => message).join('\n'));
  const { completed } = result.workspace;
  if (completed) host.terminal.err(`Completed the step ${completed.id} (${completed.name}), which was interrupted.\n`);
  return result.workspace;
}

const SHOWN = 5;

/** Refuses to mix unsticky's changes with others that git does not have yet. */
export function requireCleanTree({ host }: Context, root: string): void {
  const paths = foreignChanges(host, root);
  if (paths.length === 0) return;
  const more = paths.length > SHOWN ? `, and ${paths.length - SHOWN} more` : '';
  throw new UsageError(
    `git has ${count(paths.length, 'uncommitted change')} in the app: ${paths.slice(0, SHOWN).join(', ')}${more}. ` +
      'Commit or stash them first, so that each step can be told apart; --force goes on without.',
  );
}
