/** The text of one file before and after; `null` where it does not exist. */
export interface FileChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** All files that a group or a step touches, sorted by path. */
export type ChangeSet = readonly FileChange[];
