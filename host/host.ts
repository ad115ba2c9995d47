/** Every effect, behind one interface; `host/node/` is the real one and `host/memory.ts` its twin for tests. */
export interface Host {
  readonly disk: Disk;
  readonly git: Git;
  readonly terminal: Terminal;
  readonly processes: Processes;
  /** Milliseconds since the epoch. */
  now(): number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Paths are absolute. Text is UTF-8; bytes that are not UTF-8 make `read` throw. */
export interface Disk {
  read(path: string): string;
  exists(path: string): boolean;
  /** Resolves symbolic links; throws where nothing is. */
  realpath(path: string): string;
  list(folder: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' | 'other' }[];
  /** Writes to a temporary file beside it, fsync, rename; keeps the mode of a file that was there. */
  writeAtomically(path: string, text: string): void;
  /** Creates with exclusive open; throws `EEXIST` where something is. */
  create(path: string, text: string): void;
  makeFolder(path: string): void;
  remove(path: string): void;
}

export interface Git {
  /** Paths under `folder` with uncommitted changes, relative to it; undefined outside a repository. */
  dirtyPaths(folder: string): readonly string[] | undefined;
  commit(folder: string, paths: readonly string[], message: string): void;
}

/** What a person sees and answers. `ask` resolves to undefined on Ctrl-C or end of input. */
export interface Terminal {
  readonly interactive: boolean;
  readonly colour: boolean;
  readonly columns: number;
  out(text: string): void;
  err(text: string): void;
  /** One key of `choices`. */
  askKey(question: string, choices: readonly string[]): Promise<string | undefined>;
  askText(question: string, initial: string): Promise<string | undefined>;
}

export interface Processes {
  /** Runs to the end with the terminal attached; resolves to the exit code. */
  run(command: string, args: readonly string[], folder: string): Promise<number>;
}
