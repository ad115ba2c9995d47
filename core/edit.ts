/** Replace the text between two UTF-16 offsets of a file as it was read; `start === end` inserts. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A binding that a file needs from a module; written in the file's own module system, once. */
export interface ImportRequest {
  readonly file: string;
  /** The specifier as the file would write it: a package, or a relative path with the file's own habit of extensions. */
  readonly from: string;
  /** `default`, `*` (the whole module), or the exported name. */
  readonly name: string;
  /** The name that the edits use for it; planned to be free in the file. */
  readonly local: string;
  /** Only a type: erased in TypeScript, never written in JavaScript. */
  readonly typeOnly?: boolean;
}

/** A binding that a group's edits may leave without a use; its declaration is removed if nothing else uses it. */
export interface Orphan {
  readonly file: string;
  readonly name: string;
}
