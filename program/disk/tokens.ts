/**
 * A path as far as the app's own text tells it: texts and, between them, what only running tells. `dir`: a folder of
 * the app (`__dirname`), from the root; `cwd`, `tmp`, `home`: folders of the process; `name`: a setting, field or
 * variable that can be told from others (`env:UPLOADS`); `any`: nothing is known.
 */
export type Token =
  | { readonly text: string }
  | { readonly kind: 'dir' | 'cwd' | 'tmp' | 'home' | 'name' | 'any'; readonly name: string };

export const ANY: Token = { kind: 'any', name: '' };
export const text = (value: string): Token => ({ text: value });

/** Alternatives that are followed for one path. */
const MOST = 6;

/** Every way to put one alternative of each part after the other. */
export function sequences(parts: readonly (readonly Token[][])[]): Token[][] {
  let all: Token[][] = [[]];
  for (const part of parts) all = all.flatMap((before) => part.map((tokens) => [...before, ...tokens])).slice(0, MOST);
  return all.map((tokens) => tokens.filter((token) => !('text' in token) || token.text !== ''));
}
