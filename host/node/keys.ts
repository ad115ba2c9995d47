import type { ReadStream } from 'node:tty';

/** Keys of a terminal, one at a time, without Enter. What is typed ahead is kept for the next question. */
export class Keys {
  readonly #input: ReadStream;
  #ahead: string[] = [];

  constructor(input: ReadStream) {
    this.#input = input;
  }

  /** The next key; undefined on Ctrl-C, Ctrl-D or the end of input. */
  async next(): Promise<string | undefined> {
    const key = this.#ahead.shift() ?? (await this.#read());
    return key === '\u0003' || key === '\u0004' ? undefined : key;
  }

  #read(): Promise<string | undefined> {
    const input = this.#input;
    return new Promise((resolve) => {
      const done = (key: string | undefined): void => {
        input.off('data', onData);
        input.off('end', onEnd);
        input.setRawMode(false);
        input.pause();
        resolve(key);
      };
      const onData = (bytes: Buffer): void => {
        this.#ahead.push(...splitKeys(bytes.toString('utf8')));
        done(this.#ahead.shift());
      };
      const onEnd = (): void => done(undefined);
      input.setRawMode(true);
      input.on('data', onData);
      input.once('end', onEnd);
      input.resume();
    });
  }
}

/** Arrows and function keys arrive as an escape sequence: each is one key. */
export function splitKeys(text: string): string[] {
  // eslint-disable-next-line no-control-regex -- the escape character is what a terminal sends
  return text.match(/\u001B(?:\[[0-9;]*[@-~]|O.|.)?|[^\u001B]/gsu) ?? [];
}
