import { dirname, join } from 'node:path';
import type { ChangeSet } from '../../core/change.ts';
import { statePaths } from '../../engine/commit/state-folder.ts';
import { editedChanges, proposalOf, type Review } from '../../engine/review.ts';
import { selfCheck } from '../../engine/self-check.ts';
import type { Host } from '../../host/host.ts';

export type Edited =
  | { readonly kind: 'edited'; readonly texts: Readonly<Record<string, string>>; readonly changes: ChangeSet }
  | { readonly kind: 'faulty'; readonly texts: Readonly<Record<string, string>>; readonly faults: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Opens the files of the current proposal in the person's editor, and checks what comes back. */
export async function editProposal(
  host: Host,
  root: string,
  review: Review,
  drafts: Readonly<Record<string, string>>,
): Promise<Edited> {
  const files = editable(proposalOf(review));
  const folder = join(statePaths(root).folder, 'edit');
  const paths = files.map(({ path }) => join(folder, path));
  for (const [n, { path, after }] of files.entries()) {
    host.disk.makeFolder(dirname(paths[n]!));
    host.disk.writeAtomically(paths[n]!, drafts[path] ?? after!, 0o600);
  }
  const [editor, ...args] = editorOf(host);
  const code = await host.processes.run(editor!, [...args, ...paths], root);
  const texts = Object.fromEntries(files.map(({ path }, n) => [path, host.disk.read(paths[n]!)]));
  removeDrafts(host, folder, paths);
  if (code !== 0)
    return {
      kind: 'failed',
      message: `${editor} ended with ${code}; set EDITOR to an editor that waits until you are done.`,
    };
  return judge(review, texts);
}

/** Source files where there are some; package.json and the like follow from them. */
function editable(changes: ChangeSet): ChangeSet {
  const kept = changes.filter(({ after }) => after !== null);
  const code = kept.filter(({ path }) => /\.[cm]?[jt]sx?$/.test(path));
  return code.length > 0 ? code : kept;
}

/** `EDITOR="code --wait"` is a command with arguments. */
function editorOf({ env }: Host): string[] {
  return (env['VISUAL'] || env['EDITOR'] || 'vi').split(/\s+/).filter(Boolean);
}

/** What a person took out is taken out: only a text that is broken is refused. */
function judge(review: Review, texts: Readonly<Record<string, string>>): Edited {
  const changes = editedChanges(review, texts);
  const whole = changes.map(({ path, before }) => ({ file: path, start: 0, end: before?.length ?? 0, text: '' }));
  const faults = selfCheck(changes, whole);
  return faults.length > 0 ? { kind: 'faulty', texts, faults } : { kind: 'edited', texts, changes };
}

function removeDrafts({ disk }: Host, folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    disk.remove(path);
    for (let at = dirname(path); at.length >= folder.length; at = dirname(at)) disk.removeEmptyFolder(at);
  }
}
