import type { ChangeSet } from '../../core/change.ts';
import type { Group } from '../../core/group.ts';
import { dirname } from '../../core/posix.ts';

export interface NextStepsContext {
  /** The app as it was typed, quoted for a shell; `.` for the current folder. */
  readonly dir: string;
  readonly packageManager: string;
}

/** What a person does after files were written, one line each, in the order in which it is done. */
export function renderNextSteps(
  groups: readonly Group[],
  changes: ChangeSet,
  { dir, packageManager }: NextStepsContext,
): string[] {
  const manifests = changes.filter(({ path }) => /(^|\/)package\.json$/.test(path)).map(({ path }) => dirname(path));
  const installs = manifests.map((folder) => {
    const place = [dir === '.' ? '' : dir, folder].filter(Boolean).join('/');
    return place === '' ? `${packageManager} install` : `cd ${place} && ${packageManager} install`;
  });
  return [...installs, ...variables(groups)];
}

function variables(groups: readonly Group[]): string[] {
  const all = groups.flatMap(({ companions }) => companions).filter((companion) => companion.kind === 'environment');
  const unique = [...new Map(all.map((variable) => [variable.name, variable])).values()];
  return unique.map(({ name, comment }) => `set ${name}: ${comment}`);
}
