import type { Readable } from 'node:stream';

const LIMIT = 64 * 1024;

/** Keeps the last 64 KB that streams say. */
export class Output {
  #text = '';

  collect(stream: Readable): void {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      this.#text = (this.#text + chunk).slice(-LIMIT);
    });
    stream.on('error', () => {});
  }

  get text(): string {
    return this.#text;
  }

  /** The last lines that are not empty, for an error message. */
  tail(lines = 15): string {
    return this.#text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-lines)
      .join('\n');
  }
}
