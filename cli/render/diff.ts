import { formatPatch, structuredPatch } from 'diff';

import type { ChangeSet, FileChange } from '../../core/change.ts';

/** The change set as a unified diff that `git apply` takes; empty when nothing differs. Paths are quoted as git does. */
export function renderDiff(changes: ChangeSet): string {
  return changes
    .filter(({ before, after }) => before !== after)
    .map(renderFileDiff)
    .join('');
}

/** `isGit` makes the library write `diff --git`, modes and no `Index:` line. */
function renderFileDiff({ path, before, after }: FileChange): string {
  const oldName = before === null ? '/dev/null' : `a/${path}`;
  const newName = after === null ? '/dev/null' : `b/${path}`;
  const { hunks } = structuredPatch(oldName, newName, before ?? '', after ?? '', undefined, undefined, { context: 3 });
  return formatPatch({
    oldFileName: oldName,
    newFileName: newName,
    oldHeader: undefined,
    newHeader: undefined,
    hunks,
    isGit: true,
    ...(before === null && { isCreate: true, newMode: '100644' }),
    ...(after === null && { isDelete: true, oldMode: '100644' }),
  });
}
