import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { ReadFailure } from '../../core/audit-report.ts';
import type { Sources } from '../../core/sources.ts';
import { crawl } from './crawl.ts';
import { findFirstBadLine } from './first-bad-line.ts';
import { Mentions } from './mentions.ts';
import { isMinified, isServed } from './minified.ts';
import { Reader, readText } from './reader.ts';

/**
 * The texts of an app folder. Every source file is read once, now, to look for `words`; it is decoded when `read` asks,
 * and `read` gives the same text ever after. Minified files are left out; those outside folders of browser code are
 * named in `unread`, as are files that are not UTF-8. Throws where the folder cannot be read.
 */
export function readSources(root: string, words: readonly string[] = []): Sources {
  return new DiskSources(root, words);
}

class DiskSources implements Sources {
  readonly paths: readonly string[];
  readonly others: readonly string[];
  readonly unread: readonly ReadFailure[];
  readonly #root: string;
  readonly #all: ReadonlySet<string>;
  readonly #texts = new Map<string, string>();
  readonly #reader = new Reader();
  readonly #mentions: Mentions;

  constructor(root: string, words: readonly string[]) {
    this.#root = root;
    this.#mentions = new Mentions(words);
    const listing = crawl(root);
    const unread: ReadFailure[] = [];
    this.paths = listing.sources.filter((path) => this.#scan(path, unread));
    this.others = listing.others;
    this.unread = unread;
    this.#all = new Set([...this.paths, ...this.others]);
  }

  read(path: string): string {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const text = readText(join(this.#root, path));
    this.#texts.set(path, text);
    return text;
  }

  has(path: string): boolean {
    return this.#all.has(path);
  }

  mentions(path: string, words: readonly string[]): boolean {
    return this.#mentions.test(path, words) ?? words.some((word) => this.read(path).includes(word));
  }

  #bytesOf(path: string): Buffer {
    return this.#reader.read(join(this.#root, path));
  }

  /** Looks for the words; false for a file that is to be left out. */
  #scan(path: string, unread: ReadFailure[]): boolean {
    try {
      const bytes = this.#bytesOf(path);
      const failure = judge(path, bytes);
      if (failure) unread.push(failure);
      if (failure || isMinified(bytes)) return false;
      this.#mentions.scan(path, bytes);
      return true;
    } catch (error) {
      const message = `Cannot be read (${(error as Error).message}). Make it readable and run again.`;
      unread.push({ at: { file: path, line: 1, column: 1 }, message });
      return false;
    }
  }
}

function judge(file: string, bytes: Buffer): ReadFailure | undefined {
  if (!isUtf8(bytes)) {
    const at = { file, line: findFirstBadLine(bytes), column: 1 };
    return { at, message: 'This file is not UTF-8. Convert it to UTF-8 and run again.' };
  }
  if (!isMinified(bytes) || isServed(file)) return undefined;
  const message = 'This file looks minified and was left out. Point unsticky at the source it was made from.';
  return { at: { file, line: 1, column: 1 }, message, isLeftOut: true };
}
