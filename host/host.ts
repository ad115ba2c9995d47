import type { Sources } from '../core/sources.ts';

/** Every effect, behind one interface; `host/node/` is the real one and `host/memory.ts` its twin for tests. */
export interface Host {
  readonly disk: Disk;
  readonly git: Git;
  readonly terminal: Terminal;
  readonly processes: Processes;
  /** Milliseconds since the epoch. */
  now(): number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Lists an app folder and looks for `words` in its source files, once; `Sources.mentions` answers from that pass. */
  sources(root: string, words?: readonly string[]): Promise<Sources>;
}

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/**
 * Paths are absolute. Text is UTF-8, a byte order mark stays in it as U+FEFF; bytes that are not UTF-8 make `read` throw.
 * `writeAtomically`, `create` and `rename` do not follow a symbolic link at the path itself.
 */
export interface Disk {
  read(path: string): string;
  exists(path: string): boolean;
  /** What is at the path itself, without following a link; `mode` is the permission bits. Undefined where nothing is. */
  stat(path: string): { readonly kind: EntryKind; readonly mode: number } | undefined;
  /** Resolves symbolic links; throws where nothing is. */
  realpath(path: string): string;
  list(folder: string): readonly { readonly name: string; readonly kind: EntryKind }[];
  /** Writes to a temporary file beside it, fsync, rename. Keeps the mode of a file that was there, unless one is given. */
  writeAtomically(path: string, text: string, mode?: number): void;
  /** Creates a file whole or not at all; throws `EEXIST` where something is. */
  create(path: string, text: string, mode?: number): void;
  /** Removes the temporary file that a killed `writeAtomically` or `create` may have left beside `path`. */
  discardTemporary(path: string): void;
  /** Replaces a file at `to`. */
  rename(from: string, to: string): void;
  /** Makes the parents too. */
  makeFolder(path: string): void;
  /** Removes a file or a link; nothing there is fine. */
  remove(path: string): void;
  /** Removes a folder if it is empty; returns whether it did. */
  removeEmptyFolder(path: string): boolean;
}

export interface Git {
  /** Paths under `folder` with uncommitted changes, untracked ones too, relative to it; undefined outside a repository. */
  dirtyPaths(folder: string): readonly string[] | undefined;
  /** Commits these paths (relative to `folder`) and nothing else that is staged. Throws with git's own words. */
  commit(folder: string, paths: readonly string[], message: string): void;
}

/** What a person sees and answers. `askKey` and `askText` resolve to undefined on Ctrl-C, at the end of input, or without a terminal. */
export interface Terminal {
  readonly interactive: boolean;
  readonly colour: boolean;
  readonly columns: number;
  out(text: string): void;
  err(text: string): void;
  /** One key of `choices`, read without Enter; other keys are answered with the list. */
  askKey(question: string, choices: readonly string[]): Promise<string | undefined>;
  askText(question: string, initial: string): Promise<string | undefined>;
}

export interface Processes {
  /** The id of this process, and the name of the machine it runs on. */
  readonly pid: number;
  readonly machine: string;
  /** Whether a process of this machine lives. */
  isAlive(pid: number): boolean;
  /** Runs to the end with the terminal attached; resolves to the exit code: 127 where the command is not found, 128 + n after signal n. */
  run(command: string, args: readonly string[], folder: string): Promise<number>;
}
