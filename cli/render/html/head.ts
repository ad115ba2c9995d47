import { createHash } from 'node:crypto';
import { html, type Markup, trusted } from './markup.ts';

/**
 * The head of a page that may use this style and this script, by their hashes, and nothing else. They
 * go in whole, because a hash counts every blank.
 */
export function renderHead(title: string, style: string, script?: string): Markup {
  const scripts = script === undefined ? '' : ` script-src ${hash(script)};`;
  const policy = `default-src 'none'; style-src ${hash(style)};${scripts} base-uri 'none'; form-action 'none'`;
  return html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    ${trusted(`<style>${style}</style>`)}`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
