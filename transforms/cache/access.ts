import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import type { Wrap } from '../../recipes/async/wrap.ts';

/** What one use of a table does, in the words of Map. `count`: adds to a number. */
export type Verb = 'get' | 'set' | 'has' | 'delete' | 'clear' | 'list' | 'size' | 'count';

/** One use of a table itself, whatever it is written as. */
export interface Access {
  readonly file: SourceFile;
  /** The expression that becomes a promise: the call, the member, the assignment. */
  readonly whole: NodePath;
  readonly verb: Verb;
  /** The text of the table: `users`, `this.users`. */
  readonly table: string;
  readonly key?: NodePath;
  /** What a `set` puts in; what a `count` adds. */
  readonly value?: NodePath;
  /** The edits that write it as a call of the new table, under its own verb or another. */
  edits(verb?: string): readonly Edit[];
}

/**
 * What a step does to the table, for the judgement of races. `take`, `claim`: only one caller succeeds. `look`: the value is
 * only compared with a limit.
 */
export type Effect = 'read' | 'look' | 'write' | 'remove' | 'count' | 'claim' | 'take' | 'sweep';

/** Edits that belong together, and the expression that waits because of them. */
export interface Step {
  readonly file: SourceFile;
  readonly seed: NodePath;
  /** The edits write `await` themselves. */
  readonly isWritten?: boolean;
  /** Nobody waits for it. */
  readonly isUnwaited?: boolean;
  readonly edits: readonly Edit[];
  readonly wraps?: readonly Wrap[];
  readonly effect: Effect;
  readonly key?: NodePath;
  /** What is put in, unless it is counted. */
  readonly value?: NodePath;
  readonly iterates?: boolean;
}

/** The text of an access's key, for a call that is written anew. */
export function keyText({ file, key }: Access): string {
  return key ? file.textOf(key.node) : '';
}

/** A place in memory that is reached under the same name and key. */
export function isSameEntry(a: Access, b: Access): boolean {
  return (
    a.file === b.file && a.table === b.table && a.key !== undefined && b.key !== undefined && keyText(a) === keyText(b)
  );
}
