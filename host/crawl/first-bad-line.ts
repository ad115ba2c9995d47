import { lineAt } from '../../core/location.ts';

/** The 1-based line of the first bytes that are not UTF-8. */
export function findFirstBadLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return lineAt(text, text.indexOf('\uFFFD'));
}
