import { plain } from '../plain.ts';

/** Text that is HTML already; only `html` makes it, so everything else gets escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | false | undefined | Markup | readonly Part[];

/** A template whose values are escaped for text and for quoted attributes; `Markup` and lists of it go in as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((text, string, index) => text + toText(parts[index - 1]) + string) };
}

/** HTML from a constant of this project, never from an app. */
export function trusted(markup: string): Markup {
  return { markup };
}

function toText(part: Part): string {
  if (part === false || part === undefined) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(toText).join('');
  return escapeHtml(plain(String(part)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
