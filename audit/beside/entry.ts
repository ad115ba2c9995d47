import type { Location } from '../../core/location.ts';

/** A key with its value, or an item of a list (`key` is then empty): YAML, JSON and HCL all become this. */
export interface Entry {
  readonly key: string;
  readonly at: Location;
  /** The scalar as text; undefined for maps and lists, and for values that only a tool can fill in. */
  readonly value: string | undefined;
  readonly items: readonly Entry[];
  /** HCL only: the labels of a block, e.g. the type and name of a resource. */
  readonly labels?: readonly string[];
}

/** The top-level entries of one document; a YAML file holds several documents. */
export type Document = readonly Entry[];

/** The entry at a path of keys. */
export function findEntry(entries: readonly Entry[], ...path: readonly string[]): Entry | undefined {
  const [first, ...rest] = path;
  const entry = entries.find(({ key }) => key === first);
  return entry && rest.length > 0 ? findEntry(entry.items, ...rest) : entry;
}

/** The scalar at a path of keys. */
export function valueAt(entries: readonly Entry[], ...path: readonly string[]): string | undefined {
  return findEntry(entries, ...path)?.value;
}

/** The entries below a path of keys; empty where nothing is. */
export function itemsAt(entries: readonly Entry[], ...path: readonly string[]): readonly Entry[] {
  return findEntry(entries, ...path)?.items ?? [];
}

/** Visits every entry, parents first, with the entries around it from the outside in. */
export function walkEntries(
  entries: readonly Entry[],
  visit: (entry: Entry, parents: readonly Entry[]) => void,
  parents: readonly Entry[] = [],
): void {
  for (const entry of entries) {
    visit(entry, parents);
    if (entry.items.length > 0) walkEntries(entry.items, visit, [...parents, entry]);
  }
}
