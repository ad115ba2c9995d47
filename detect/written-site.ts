import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../ast/source-file.ts';
import type { Finding } from '../core/finding.ts';

/** A finding about what is written at one place, with the place itself, for those who go on from it. */
export interface WrittenSite {
  readonly file: SourceFile;
  /** The whole text, of which the literal may be a part; or the call that is given no address. */
  readonly path: NodePath;
  readonly finding: Finding;
  /** The package that is given it, where one is. */
  readonly library?: string;
}
