import pc from 'picocolors';

import { compareLocations, formatLocation } from '../../core/location.ts';
import { refusalSentence, type Refusal, type RefusalText } from '../../core/refusal.ts';
import { plain } from './plain.ts';
import type { TextOptions } from './text-options.ts';
import { wrapIndented } from './wrap.ts';

/** A refusal with the words of its code. */
export interface WordedRefusal {
  readonly refusal: Refusal;
  readonly text: RefusalText;
}

/** Each refusal as place, code, what stands in the way, and the remedy; sorted by place. Empty for none. */
export function renderRefusals(refusals: readonly WordedRefusal[], options: TextOptions): string {
  return refusals
    .toSorted((a, b) => compareLocations(a.refusal.at, b.refusal.at))
    .map((refusal) => `${renderRefusal(refusal, options).join('\n')}\n`)
    .join('\n');
}

function renderRefusal({ refusal, text }: WordedRefusal, { color, columns }: TextOptions): string[] {
  const c = pc.createColors(color);
  const { at, of, code } = refusal;
  const lines = (words: string): string[] => wrapIndented(words, '  ', columns);
  const stays = compareLocations(at, of) === 0 ? [] : lines(`So this stays as it is: ${formatLocation(of)}`);
  return [
    `${c.bold(plain(formatLocation(at)))}  ${c.yellow(code)}`,
    ...lines(refusalSentence(text, refusal)),
    ...stays,
    ...lines(`What to do: ${text.remedy}`).map(c.green),
  ];
}
