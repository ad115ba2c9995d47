import type { Location } from '../../core/location.ts';
import { walkEntries, type Document, type Entry } from './entry.ts';

/** One `key: value` of a file, whichever way the format spells it. */
export interface Setting {
  readonly key: string;
  /** Empty for maps, lists and values that only a tool can fill in. */
  readonly value: string;
  readonly at: Location;
  readonly items: readonly Entry[];
  /** Keys and labels of the entries around it, outermost first. */
  readonly around: readonly string[];
}

const NAME = /^(key|name|option_?name|parameter_?key)$/i;
const VALUE = /^(value|parameter_?value)$/i;

/** All settings of a document: pairs, list items such as `- label=value`, and items with a name and a value of their own. */
export function collectSettings(document: Document): Setting[] {
  const settings: Setting[] = [];
  walkEntries(document, (entry, parents) => {
    const around = parents.flatMap(({ key, labels = [] }) => [key, ...labels]).filter(Boolean);
    const { at, items } = entry;
    if (entry.key) settings.push({ key: entry.key, value: entry.value ?? '', at, items, around });
    else if (entry.value !== undefined) settings.push({ ...splitLabel(entry.value), at, items, around });
    const named = findNamed(entry.items);
    if (named) settings.push({ ...named, around: [...around, entry.key] });
  });
  return settings;
}

/** `traefik.enable=true` in a list; an item without `=` is a key alone. */
function splitLabel(text: string): { readonly key: string; readonly value: string } {
  const at = text.indexOf('=');
  return at === -1 ? { key: text, value: '' } : { key: text.slice(0, at), value: text.slice(at + 1) };
}

/** `{ Key: stickiness.enabled, Value: 'true' }`, as CloudFormation, Elastic Beanstalk and Helm's `set` write it. */
function findNamed(items: readonly Entry[]): Omit<Setting, 'around'> | undefined {
  const name = items.find(({ key, value }) => NAME.test(key) && value);
  const value = items.find(({ key, value }) => VALUE.test(key) && value !== undefined);
  return name && value && { key: name.value!, value: value.value!, at: name.at, items: [] };
}
