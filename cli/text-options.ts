import type { Host } from '../host/host.ts';
import type { TextOptions } from './render/text-options.ts';

/** Wider than this no line of prose is easy to read. */
const WIDEST = 120;

/** How texts for this terminal look. */
export function textOptionsOf({ terminal }: Host): TextOptions {
  return { color: terminal.colour, columns: Math.min(WIDEST, terminal.columns) };
}
