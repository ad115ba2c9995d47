import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';

/** How near a value is to what a holder holds: the thing itself, something inside it, or a fresh list of what is inside. */
export type Level = 'self' | 'element' | 'copy';

/** One read or change of what a holder holds. */
export interface Use {
  readonly file: SourceFile;
  /** The expression that denotes the holder, or what came out of it. */
  readonly path: NodePath;
  readonly kind: 'read' | 'write';
  /**
   * Of a write: `assign`, `update` (`++`), `delete`, or the method that changes.
   * Of a read: `called`, `passed`, `logged`, `tested`, `iterated`, `value`, or the method that reads.
   */
  readonly how: string;
  readonly level: Level;
  /** Names taken between `path` and what is read or written. */
  readonly names: readonly (string | undefined)[];
  /** What a write puts in. */
  readonly values: readonly NodePath[];
  /** The expression of the key. */
  readonly key?: NodePath;
  /** The whole assignment, call or other expression. */
  readonly whole: NodePath;
}
