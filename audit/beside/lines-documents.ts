import type { BesideFile } from './beside-facts.ts';
import type { Document, Entry } from './entry.ts';

/** An entry still being filled, and how far it is indented. */
interface Open {
  readonly indent: number;
  readonly isItem: boolean;
  readonly items: Entry[];
}

const KEY = /^(["']?)([\w.$/@:-]+?)\1\s*:(?:\s+(.*))?$/;

/** Reads `key: value` lines and `- item` lines by their indentation, for YAML that no parser takes. */
export function readLines({ path, text }: BesideFile): Document[] {
  const documents: Entry[][] = [];
  let stack: Open[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (stack.length === 0 || line.startsWith('---')) stack = [root(documents)];
    if (/^\s*(#|$|---|\{\{.*\}\}\s*$)/.test(line)) continue;
    readLine(line, (column) => ({ file: path, line: index + 1, column }), stack);
  }
  return documents;
}

function root(documents: Entry[][]): Open {
  const items: Entry[] = [];
  documents.push(items);
  return { indent: -1, isItem: false, items };
}

function readLine(line: string, at: (column: number) => Entry['at'], stack: Open[]): void {
  let indent = line.search(/\S/);
  for (let dash = /^-\s+/.exec(line.slice(indent)); dash; dash = /^-\s+/.exec(line.slice(indent))) {
    const rest = line.slice(indent + dash[0].length);
    const place = at(indent + dash[0].length + 1);
    open({ key: '', at: place, value: KEY.test(rest) ? undefined : scalar(rest), items: [] }, indent, stack);
    indent += dash[0].length;
  }
  const [, , key, value = ''] = KEY.exec(line.slice(indent).trimEnd()) ?? [];
  if (key !== undefined) open({ key, at: at(indent + 1), value: scalar(value), items: [] }, indent, stack);
}

/** Adds an entry below the nearest line that is indented less; a list may stand as far left as its key. */
function open(entry: Entry, indent: number, stack: Open[]): void {
  const isItem = entry.key === '';
  const isPast = (top: Open): boolean => top.indent > indent || (top.indent === indent && (top.isItem || !isItem));
  while (stack.length > 1 && isPast(stack.at(-1)!)) stack.pop();
  stack.at(-1)!.items.push(entry);
  stack.push({ indent, isItem, items: entry.items as Entry[] });
}

/** The scalar on a line, without comment, quotes and the comma of JSON; none for templates and openers of blocks. */
function scalar(text: string): string | undefined {
  const quoted = /^(["'])(.*)\1,?\s*(?:#.*)?$/.exec(text)?.[2];
  const bare = quoted ?? text.replace(/(^|\s)#.*$/, '').replace(/,?\s*$/, '');
  return bare === '' || bare.includes('{{') || (quoted === undefined && /^[[{|>&*!]/.test(bare)) ? undefined : bare;
}
