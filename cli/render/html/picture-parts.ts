import type { Holding } from './holdings.ts';
import { html, type Markup } from './markup.ts';

/** Units of the pictures' view box, about one CSS pixel on a phone. */
export const WIDTH = 340;
export const COLUMNS = [2, 184] as const;
export const BOX_WIDTH = 154;
const ROW = 20;
const PAD = 12;

export interface BoxLook {
  readonly title: string;
  readonly kind: 'holds' | 'free' | 'store';
}

/** Height of a box with these holdings under its title; headings only where there is more than its own title to say. */
export function boxHeight(holdings: readonly Holding[], kind: BoxLook['kind']): number {
  return PAD * 2 + ROW * (1 + Math.max(1, linesOf(holdings, kind).length));
}

/** A box with a title and one line per heading and item. */
export function drawBox(
  corner: { x: number; y: number; height: number },
  look: BoxLook,
  holdings: readonly Holding[],
): Markup {
  const { x, y, height } = corner;
  const lines = linesOf(holdings, look.kind).map((line, index) => drawLine(line, x, y + PAD + ROW * (index + 2) - 5));
  return html`<rect class="${look.kind}" x="${x}" y="${y}" width="${BOX_WIDTH}" height="${height}" rx="6" />
    <text class="title" x="${x + 10}" y="${y + PAD + ROW - 6}">${look.title}</text>
    ${lines}`;
}

interface Line {
  readonly text: string;
  readonly look: 'small' | 'hot' | 'cool' | '';
  readonly pieces?: number;
}

function linesOf(holdings: readonly Holding[], kind: BoxLook['kind']): Line[] {
  if (holdings.length === 0) return [{ text: 'no state', look: 'cool' }];
  return holdings.flatMap(({ place, items }) => [
    ...(kind === 'store' ? [] : [{ text: place, look: 'small' } as const]),
    ...items.map(({ label, pieces }) => ({ text: label, look: kind === 'holds' ? 'hot' : '', pieces }) as const),
  ]);
}

function drawLine({ text, look, pieces }: Line, x: number, y: number): Markup {
  const number =
    pieces !== undefined && html`<text class="${look} end" x="${x + BOX_WIDTH - 10}" y="${y}">${pieces}</text>`;
  return html`<text class="${look}" x="${x + 10}" y="${y}">${text}</text>${number} `;
}
