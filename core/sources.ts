import type { ReadFailure } from './audit-report.ts';

/** The texts of one app folder, as far as an analysis may see them. Paths are posix and relative to the root, sorted. */
export interface Sources {
  /** js, cjs, mjs, jsx, ts, cts, mts, tsx; none that is git-ignored, a dependency, minified or build output. */
  readonly paths: readonly string[];
  /** Manifests and deployment files: package.json, tsconfig*.json, nginx*.conf, *.yml, Dockerfile*, .env* and so on. */
  readonly others: readonly string[];
  /** Source files left out of `paths` because their text cannot be had: not UTF-8, not readable. */
  readonly unread: readonly ReadFailure[];
  /** The whole text; a byte order mark stays in it as U+FEFF. Throws where nothing is or the bytes are not UTF-8. */
  read(path: string): string;
  /** True for each of `paths` and `others`. */
  has(path: string): boolean;
  /** True when the text holds any of the words, anywhere, in this case; decided on bytes, without decoding. */
  mentions(path: string, words: readonly string[]): boolean;
}
