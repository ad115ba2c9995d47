import type { Group } from '../../core/group.ts';

/** What a piece of a group brings. */
export type Part = Pick<Group, 'edits' | 'imports' | 'orphans' | 'companions' | 'notes'>;

const EMPTY: Part = { edits: [], imports: [], orphans: [], companions: [], notes: [] };

/** Parts in order, each note once. */
export function joinParts(parts: readonly Part[]): Part {
  return [EMPTY, ...parts].reduce((all, part) => ({
    edits: [...all.edits, ...part.edits],
    imports: [...all.imports, ...part.imports],
    orphans: [...all.orphans, ...part.orphans],
    companions: [...all.companions, ...part.companions],
    notes: [...new Set([...all.notes, ...part.notes])],
  }));
}
