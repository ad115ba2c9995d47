import { isServerCode } from './browser-code.ts';
import { takesNode } from './page-code.ts';
import { importingPaths } from './modules/importers.ts';
import type { Program } from './program.ts';

/** Modules between pages and a file; where there are more, it may be for anybody. */
const MOST = 40;

/**
 * True for a file that nothing but the code of pages takes in, be it by way of others: its memory is that of a browser.
 * A file that takes in something of Node's is none, and neither is one that nobody takes in.
 */
export function isForPagesAlone(program: Program, path: string): boolean {
  return program.remember(`pages-alone:${path}`, () => isTakenByPages(program, path, new Set([path])));
}

function isTakenByPages(program: Program, path: string, seen: Set<string>): boolean {
  if (seen.size > MOST || takesNode(program.sources.read(path))) return false;
  const importers = importingPaths(program, path, ['server', 'browser']);
  return importers.length > 0 && importers.every((from) => isPage(program, from, seen));
}

function isPage(program: Program, path: string, seen: Set<string>): boolean {
  if (!isServerCode(program, path)) return true;
  if (seen.has(path)) return true;
  seen.add(path);
  return isTakenByPages(program, path, seen);
}
