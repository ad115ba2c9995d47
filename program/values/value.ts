import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';

/** What an expression is, as far as the app's own text tells. */
export type Value =
  /** Something of a package: `names` is the path of exports from the whole module, e.g. `['default']`, `['rateLimit']`. */
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string; readonly names: readonly string[] }
  /** A whole file of the app, as a namespace. */
  | { readonly kind: 'module'; readonly file: SourceFile }
  /** An expression, function or class that can be followed no further. */
  | { readonly kind: 'node'; readonly file: SourceFile; readonly path: NodePath }
  /** Nothing is known; `path` is where the trail ends. */
  | { readonly kind: 'unknown'; readonly file: SourceFile; readonly path: NodePath };
