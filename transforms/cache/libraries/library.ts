import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import type { Access, Verb } from '../access.ts';

/** How one cache package is spelt. */
export interface Library {
  readonly package: string;
  /** Verbs by method; `RedisCache` has them under the names of Map. */
  readonly methods: Readonly<Record<string, Verb>>;
  /** Properties that tell how many entries there are. */
  readonly sizes: readonly string[];
  /** Methods that give a list, and not an iterator. */
  readonly lists: readonly string[];
  /** The option with the time to live, and how many of its units make a second. */
  readonly ttl: { readonly options: readonly string[]; readonly perSecond: number };
  /** Options that ask for nothing that Redis would not do. */
  readonly harmless: readonly string[];
  /** Options that bound how many entries there are. */
  readonly bounds: readonly string[];
  /** What is read is a copy: changing it changes nothing that is kept. */
  readonly copies: (options: ReadonlyMap<string, NodePath | undefined>) => boolean;
  /** It forgets by itself whatever the app does: no store of record. */
  readonly forgets: boolean;
  /** The package is one cache itself, in which what is missing reads as null. */
  readonly isSingleton?: boolean;
}

/** Reads one use of a table. */
export type AccessOf = (file: SourceFile, path: NodePath) => Access | undefined;
