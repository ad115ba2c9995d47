import * as jsoncModule from 'jsonc-parser';
import type { Companion } from '../../core/companion.ts';

// CommonJS: under Node's ESM its functions hide in `default`, under babel, as jscodeshift loads us, they do not.
const jsonc = (jsoncModule as unknown as { default?: typeof jsoncModule }).default ?? jsoncModule;

type ManifestChange = Extract<Companion, { kind: 'dependency' | 'drop-dependency' }>;

/** The text of a package.json with dependencies added or dropped; indentation, order of keys, line ends and BOM stay. */
export function editManifest(text: string, changes: readonly ManifestChange[]): string {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return bom + changes.reduce(editOne, text.slice(bom.length));
}

function editOne(text: string, change: ManifestChange): string {
  if (change.kind === 'dependency')
    return set(text, [change.dev ? 'devDependencies' : 'dependencies', change.name], change.range);
  const names = [change.name, `@types/${change.name}`];
  const paths = ['dependencies', 'devDependencies'].flatMap((list) => names.map((name) => [list, name]));
  return paths.reduce((now, path) => (has(now, path) ? set(now, path, undefined) : now), text);
}

function has(text: string, path: string[]): boolean {
  const root = jsonc.parseTree(text);
  return root !== undefined && jsonc.findNodeAtLocation(root, path) !== undefined;
}

function set(text: string, path: string[], value: string | undefined): string {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.includes('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const edits = jsonc.modify(text, path, value, {
    formattingOptions,
    // Sorted lists stay sorted; an unsorted one gets the new name at its end.
    getInsertionIndex: (names) => (isSorted(names) ? names.filter((name) => name < path[1]!).length : names.length),
  });
  return jsonc.applyEdits(text, edits);
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, i) => i === 0 || names[i - 1]! <= name);
}
