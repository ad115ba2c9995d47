import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Reads files one after the other into one buffer: a third of the cost of a buffer each. */
export class Reader {
  #buffer = Buffer.allocUnsafeSlow(1 << 20);

  /** The bytes of a file, valid until the next call. Throws where it cannot be read. */
  read(path: string): Buffer {
    const file = openSync(path, 'r');
    try {
      let length = 0;
      for (let got = -1; got !== 0; length += got) {
        if (length === this.#buffer.length) this.#grow();
        got = readSync(file, this.#buffer, length, this.#buffer.length - length, null);
      }
      return this.#buffer.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }

  #grow(): void {
    const larger = Buffer.allocUnsafeSlow(this.#buffer.length * 2);
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The whole text of a file; a byte order mark stays as U+FEFF. Throws where the bytes are not UTF-8. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(`${path} is not UTF-8. Convert it to UTF-8 and run again.`);
  }
}
