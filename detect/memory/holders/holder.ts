import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import type { Place } from '../../../program/flow/place.ts';

/** What is held: data that can be changed in place, one value that is replaced, or an instance of a class that holds data. */
export type Substance = 'map' | 'set' | 'array' | 'object' | 'value' | 'wrapper' | 'library';

/** How a piece of memory outlives a request. */
export type Position = 'module' | 'closure' | 'field' | 'static-field' | 'app' | 'global' | 'export';

/** A place in memory that may outlive a request. What costs a search is asked for only when the rest fits. */
export interface Holder {
  readonly file: SourceFile;
  /** The identifier, property or expression that a finding points to. */
  readonly at: NodePath;
  readonly name: string;
  readonly substance: Substance;
  readonly position: Position;
  /** Expressions that are put there, by the declaration and by every later assignment. */
  readonly values: readonly NodePath[];
  /** Assignments to a name; no reference leads to them. */
  readonly assignments: readonly NodePath[];
  /** The function whose run holds it; the program node for memory that lives as long as the process. */
  readonly scope: NodePath;
  /** The class of an instance's field. */
  readonly owner?: NodePath;
  /** Methods that change it, where they are not those of the language's own collections. */
  readonly mutators?: ReadonlySet<string>;
  /** Where what is held starts to flow. */
  places(): readonly Place[];
  /** Whether it lives as long as the process; of a closure, timing decides. */
  isLasting(): boolean;
  /** Other places to name with the finding: where an instance is made. */
  also(): readonly Place[];
}

/** The common case: what is held lives as long as the process. */
export const LASTS = { isLasting: (): boolean => true, also: (): readonly Place[] => [] };
