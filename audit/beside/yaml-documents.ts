import { createRequire } from 'node:module';
import type * as YamlModule from 'yaml';
import type { Node, Pair } from 'yaml';
import type { BesideFile } from './beside-facts.ts';
import type { Document, Entry } from './entry.ts';
import { readLines } from './lines-documents.ts';
import { locator } from './locator.ts';

type Place = ReturnType<typeof locator>;
type Yaml = typeof YamlModule;

// Loaded on first use: most apps have no file that needs it, and an import costs 20 ms.
const load = (): Yaml => createRequire(import.meta.url)('yaml') as Yaml;

/** Reads YAML or JSON. A text that does not parse (Helm templates, comments in JSON) is read line by line instead. */
export function readYaml({ path, text }: BesideFile): Document[] {
  const yaml = load();
  const at = locator(path, text);
  try {
    const parsed = yaml.parseAllDocuments(text, { logLevel: 'silent', strict: false, uniqueKeys: false });
    const documents = [...parsed];
    if (documents.every(({ errors }) => errors.length === 0)) {
      return documents.map(({ contents }) => entriesOf(contents as Node | null, at, yaml));
    }
  } catch {
    // The library reports errors as values; what is thrown is a stack overflow on absurd nesting.
  }
  return readLines({ path, text });
}

function entriesOf(node: Node | null, at: Place, yaml: Yaml): Entry[] {
  if (yaml.isMap(node)) return node.items.flatMap((pair) => entryOfPair(pair as Pair<Node, Node | null>, at, yaml));
  if (!yaml.isSeq(node)) return [];
  return (node.items as Node[]).map((item) => ({
    key: '',
    at: at(item.range?.[0] ?? 0),
    value: scalarOf(item, yaml),
    items: entriesOf(item, at, yaml),
  }));
}

function entryOfPair({ key, value }: Pair<Node, Node | null>, at: Place, yaml: Yaml): Entry[] {
  if (!yaml.isScalar(key) || !key.range) return [];
  return [
    { key: String(key.value), at: at(key.range[0]), value: scalarOf(value, yaml), items: entriesOf(value, at, yaml) },
  ];
}

/** Tagged scalars (`!Ref Name`) are filled in by a tool, so they have no value here. */
function scalarOf(node: Node | null, yaml: Yaml): string | undefined {
  if (!yaml.isScalar(node) || node.value === null || node.tag?.startsWith('!')) return undefined;
  return String(node.value);
}
