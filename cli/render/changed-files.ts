import type { ChangeSet } from '../../core/change.ts';

/** `app.js, package.json, .env.example (new)`. */
export function renderChangedFiles(changes: ChangeSet): string {
  return changes
    .map(({ path, before, after }) => path + (before === null ? ' (new)' : after === null ? ' (deleted)' : ''))
    .join(', ');
}
