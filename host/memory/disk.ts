import { basename, dirname, join } from 'node:path/posix';
import type { Disk, EntryKind } from '../host.ts';
import { temporaryPath } from '../temporary-path.ts';

interface Entry {
  readonly kind: 'file' | 'folder' | 'link';
  /** The text of a file, the absolute target of a link. */
  readonly text: string;
  readonly mode: number;
}

/** What a killed process leaves: thrown at the effect that never happens, and at every call until `restart`. */
export class Killed extends Error {}

/** A disk in memory. `crashAfter(n)` lets n more effects happen and then kills; a file is written in three effects. */
export class MemoryDisk implements Disk {
  readonly #entries = new Map<string, Entry>([['/', { kind: 'folder', text: '', mode: 0o755 }]]);
  #left = Infinity;
  /** Effects so far. */
  effects = 0;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.put(path, text);
  }

  /** Sets a file up, its folders too; no effect. */
  put(path: string, text: string, mode = 0o644): void {
    this.#addFolders(dirname(path));
    this.#entries.set(path, { kind: 'file', text, mode });
  }

  /** Sets a symbolic link up; no effect. */
  link(path: string, target: string): void {
    this.#addFolders(dirname(path));
    this.#entries.set(path, { kind: 'link', text: target, mode: 0o777 });
  }

  crashAfter(effects: number): void {
    this.#left = effects;
  }

  /** The next process: what is on the disk stays. */
  restart(): void {
    this.#left = Infinity;
  }

  /** Texts of all files by path, sorted; `under` limits them to a folder. */
  texts(under = '/'): Record<string, string> {
    const inside = under.endsWith('/') ? under : `${under}/`;
    const files = [...this.#entries].filter(([path, entry]) => entry.kind === 'file' && path.startsWith(inside));
    return Object.fromEntries(
      files.map(([path, entry]) => [path, entry.text] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  read(path: string): string {
    const entry = this.#entries.get(this.realpath(path));
    if (entry?.kind !== 'file') throw failure('EISDIR', path);
    return entry.text;
  }

  exists(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  stat(path: string): { kind: EntryKind; mode: number } | undefined {
    this.#alive();
    const entry = this.#entries.get(this.#placeOf(path));
    return entry && { kind: entry.kind, mode: entry.mode };
  }

  realpath(path: string): string {
    const found = this.#find(path);
    if (found === undefined) throw failure('ENOENT', path);
    return found;
  }

  list(folder: string): { name: string; kind: EntryKind }[] {
    const real = this.realpath(folder);
    const inside = [...this.#entries].filter(([path]) => path !== '/' && dirname(path) === real);
    return inside.map(([path, { kind }]) => ({ name: basename(path), kind }));
  }

  writeAtomically(path: string, text: string, mode?: number): void {
    this.rename(this.#writeTemporary(path, text, mode), path);
  }

  create(path: string, text: string, mode?: number): void {
    const temporary = this.#writeTemporary(path, text, mode);
    if (this.#entries.has(this.#placeOf(path))) {
      this.remove(temporary);
      throw failure('EEXIST', path);
    }
    this.#effect(() => this.#entries.set(this.#placeOf(path), this.#entries.get(temporary)!));
    this.remove(temporary);
  }

  discardTemporary(path: string): void {
    this.remove(temporaryPath(path));
  }

  rename(from: string, to: string): void {
    const entry = this.#entries.get(this.#placeOf(from));
    if (!entry) throw failure('ENOENT', from);
    if (this.stat(to)?.kind === 'folder') throw failure('EISDIR', to);
    this.#effect(() => {
      this.#entries.delete(this.#placeOf(from));
      this.#entries.set(this.#placeOf(to), entry);
    });
  }

  makeFolder(path: string): void {
    const kind = this.stat(path)?.kind;
    if (kind === 'file') throw failure('EEXIST', path);
    if (kind !== undefined) return;
    this.makeFolder(dirname(path));
    this.#effect(() => this.#entries.set(this.#placeOf(path), { kind: 'folder', text: '', mode: 0o755 }));
  }

  remove(path: string): void {
    const kind = this.stat(path)?.kind;
    if (kind === 'folder') throw failure('EISDIR', path);
    if (kind !== undefined) this.#effect(() => this.#entries.delete(this.#placeOf(path)));
  }

  removeEmptyFolder(path: string): boolean {
    if (this.stat(path)?.kind !== 'folder' || this.list(path).length > 0) return false;
    this.#effect(() => this.#entries.delete(this.#placeOf(path)));
    return true;
  }

  /** A kill may leave half a text. */
  #writeTemporary(path: string, text: string, mode: number | undefined): string {
    const temporary = this.#placeOf(temporaryPath(path));
    if (!this.exists(dirname(path))) throw failure('ENOENT', path);
    const bits = mode ?? this.stat(path)?.mode ?? 0o644;
    const half = text.slice(0, text.length >> 1);
    for (const part of [half, text])
      this.#effect(() => this.#entries.set(temporary, { kind: 'file', text: part, mode: bits }));
    return temporary;
  }

  /** The path with links in its folders resolved, not in its last name. */
  #placeOf(path: string): string {
    if (path === '/') return path;
    return join(this.#find(dirname(path)) ?? dirname(path), basename(path));
  }

  #find(path: string, hops = 40): string | undefined {
    this.#alive();
    if (path === '/') return path;
    const folder = this.#find(dirname(path), hops);
    const place = folder && join(folder, basename(path));
    const entry = place === undefined ? undefined : this.#entries.get(place);
    if (entry?.kind !== 'link') return entry && place;
    return hops > 0 ? this.#find(entry.text, hops - 1) : undefined;
  }

  #addFolders(folder: string): void {
    if (this.#entries.has(folder)) return;
    this.#addFolders(dirname(folder));
    this.#entries.set(folder, { kind: 'folder', text: '', mode: 0o755 });
  }

  #effect(change: () => void): void {
    this.#alive();
    if (this.#left <= 0) this.#left = -1;
    this.#alive();
    this.#left--;
    this.effects++;
    change();
  }

  #alive(): void {
    if (this.#left < 0) throw new Killed('killed');
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
