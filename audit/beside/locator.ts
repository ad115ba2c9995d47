import type { Location } from '../../core/location.ts';

/** Returns a function from an offset in `text` (UTF-16 units, from 0) to its place. */
export function locator(file: string, text: string): (offset: number) => Location {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { file, line: line + 1, column: offset - starts[line]! + 1 };
  };
}
