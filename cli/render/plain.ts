import { stripVTControlCharacters } from 'node:util';

/** One line of source as safe text: no control characters (they drive terminals), none that reorder a line; other blanks become spaces. */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\t/gu, '  ')
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '');
}
