import type { Sources } from '../core/sources.ts';
import type { ReadFailure } from '../core/audit-report.ts';
import { dirname } from '../core/posix.ts';
import { parseManifest, type Manifest } from './manifest.ts';
import { roleIn } from './role-in.ts';
import type { Role } from './roles.ts';
import { SourceFile } from '../ast/source-file.ts';

/** Files of an app whose trees may all stay in memory: about 0.3 MB each. */
const SMALL = 300;
const NO_MANIFEST = parseManifest('', '{}');

/** The whole app as data. Files are parsed when a question leads to them, once; questions live in files of their own. */
export class Program {
  readonly sources: Sources;
  readonly manifests: readonly Manifest[];
  readonly #files: Map<string, SourceFile | ReadFailure>;
  readonly #memory = new Map<string, unknown>();

  private constructor(sources: Sources, files: Map<string, SourceFile | ReadFailure>) {
    this.sources = sources;
    this.#files = files;
    this.manifests = sources.others
      .filter((path) => /(^|\/)package\.json$/.test(path))
      .map((path) => parseManifest(path, sources.read(path)))
      .sort((a, b) => b.folder.length - a.folder.length);
  }

  /** `previous`: a program of the same app; files whose text is the same keep their parsed form. */
  static of(sources: Sources, previous?: Program): Program {
    const files = new Map<string, SourceFile | ReadFailure>();
    for (const [path, file] of previous ? previous.#files : []) {
      if (file instanceof SourceFile && sources.has(path) && sources.read(path) === file.text) files.set(path, file);
    }
    return new Program(sources, files);
  }

  /** The parsed file; undefined where there is none, or where it does not parse (see `failures`). */
  file(path: string): SourceFile | undefined {
    let known = this.#files.get(path);
    if (!known) {
      if (!this.sources.has(path) || path.endsWith('.json')) return undefined;
      known = this.#parse(path);
      this.#files.set(path, known);
    }
    return known instanceof SourceFile ? known : undefined;
  }

  /**
   * Whether a file is worth keeping, by a look at its bare tree. One that is not is forgotten in a large app, so that it fits
   * into memory; a later question parses it again.
   */
  glance(path: string, look: (file: SourceFile) => boolean): boolean {
    const known = this.#files.get(path) ?? this.#parse(path);
    const isKept = known instanceof SourceFile ? look(known) : false;
    if (isKept || !(known instanceof SourceFile) || this.sources.paths.length <= SMALL) this.#files.set(path, known);
    return isKept;
  }

  #parse(path: string): SourceFile | ReadFailure {
    const parsed = SourceFile.parse(path, this.sources.read(path));
    if (parsed instanceof SourceFile) return parsed;
    return { at: { file: path, line: parsed.line, column: parsed.column }, message: parsed.message };
  }

  /** Parsed files of these roles whose text holds one of the words. */
  filesMentioning(words: readonly string[], roles: readonly Role[] = ['server']): SourceFile[] {
    const paths = this.sources.paths.filter(
      (path) => roles.includes(roleIn(this, path)) && this.sources.mentions(path, words),
    );
    return paths.flatMap((path) => this.file(path) ?? []);
  }

  /** The package.json that governs a file; an empty one where the app has none. */
  manifestOf(path: string): Manifest {
    const folder = dirname(path);
    return (
      this.manifests.find((m) => m.folder === '' || folder === m.folder || folder.startsWith(`${m.folder}/`)) ??
      NO_MANIFEST
    );
  }

  /** What could not be parsed, of the files that a question led to so far. */
  failures(): ReadFailure[] {
    return [...this.#files.values()].filter((file): file is ReadFailure => !(file instanceof SourceFile));
  }

  /** How many files were parsed so far. */
  get parsed(): number {
    return [...this.#files.values()].filter((file) => file instanceof SourceFile).length;
  }

  /** Computes an answer once for the life of this program. */
  remember<T>(key: string, compute: () => T): T {
    if (!this.#memory.has(key)) this.#memory.set(key, compute());
    return this.#memory.get(key) as T;
  }
}
