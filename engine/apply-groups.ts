import { applyEdits } from '../ast/edit/apply-edits.ts';
import { rewriteFile } from '../ast/edit/rewrite-file.ts';
import type { ChangeSet, FileChange } from '../core/change.ts';
import type { Group } from '../core/group.ts';
import { moduleKindOf } from '../program/modules/kind.ts';
import type { Program } from '../program/program.ts';
import { applyCompanions } from './companions/apply.ts';
import { overlay } from './overlay.ts';

/** All changes that the groups make together. Throws where a rewrite does not parse or groups overlap: see `compatible`. */
export function applyGroups(program: Program, groups: readonly Group[]): ChangeSet {
  const paths = [
    ...new Set(groups.flatMap((group) => [...group.edits, ...group.imports, ...group.orphans].map(({ file }) => file))),
  ];
  const code = paths.map((path) => rewrite(program, groups, path));
  const beside = applyCompanions(
    program,
    overlay(program.sources, code),
    groups.flatMap(({ companions }) => companions),
  );
  return [...code, ...beside]
    .filter(({ before, after }) => before !== after)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function rewrite(program: Program, groups: readonly Group[], path: string): FileChange {
  if (!/\.[cm]?[jt]sx?$/.test(path)) return rewritePage(program, groups, path);
  const file = program.file(path);
  if (!file) throw new Error(`A group edits ${path}, which is not a source file of the app`);
  const of = <T extends { file: string }>(pick: (group: Group) => readonly T[]): T[] =>
    groups.flatMap(pick).filter((item) => item.file === path);
  const after = rewriteFile(file, {
    edits: of(({ edits }) => edits),
    imports: of(({ imports }) => imports),
    orphans: [...new Set(of(({ orphans }) => orphans).map(({ name }) => name))],
    syntax: moduleKindOf(program, file),
  });
  return { path, before: file.text, after };
}

/** A page holds no bindings of ours: its text is edited and that is all. */
function rewritePage({ sources }: Program, groups: readonly Group[], path: string): FileChange {
  const before = sources.read(path);
  const edits = groups.flatMap((group) => group.edits).filter(({ file }) => file === path);
  return { path, before, after: applyEdits(before, edits) };
}
