import { readFileSync } from 'node:fs';

/** One line that the preload wrote: a TCP listener that is open, or a UNIX socket that was asked for. */
export type Listener =
  | { readonly asked: number; readonly port: number; readonly tls: boolean }
  | { readonly path: string };

/** All listeners noted so far, in the order in which they opened. */
export function readListeners(file: string): Listener[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Listener);
  } catch {
    return [];
  }
}
