import type { Check } from '../../core/check.ts';

/** One text that stands beside the code; `path` is posix and relative to the root. */
export interface BesideFile {
  readonly path: string;
  readonly text: string;
}

/** What the audit of the source found, as far as it matters for the files beside it. */
export interface BesideFacts {
  readonly statefulChecks: ReadonlySet<Check>;
  /** Folders that uploads are written to: relative to the root, or absolute. */
  readonly uploadFolders: readonly string[];
}
