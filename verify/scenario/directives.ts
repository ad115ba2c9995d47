import type { Directives } from './model.ts';

/** The directives of a request that has none. */
export const NO_DIRECTIVES: Directives = { repeat: 1, wait: 0, cookies: true, user: '', follow: false };

const COUNTS = ['repeat', 'on', 'kill', 'restart', 'wait', 'listen'];
const NAMES = ['name', 'user', 'socket'];
/** Directives of other tools that change nothing here. */
const IGNORED = ['note', 'no-log', 'no-redirect', 'title', 'description'];
const KNOWN = [...NAMES, ...COUNTS, 'follow', 'no-cookie-jar'];

/** Reads `@word value` of a comment; undefined where the comment is only a comment. */
export function findDirective(line: string): { word: string; value: string } | undefined {
  const match = /^\s*(?:#|\/\/)\s*@([\w-]+)(?:\s+|\s*=\s*|$)(.*)$/.exec(line);
  return match ? { word: match[1] ?? '', value: (match[2] ?? '').replace(/^=\s*/, '').trim() } : undefined;
}

/** The directives with one more, or what is wrong with it. */
export function addDirective(given: Directives, word: string, value: string): Directives | string {
  if (IGNORED.includes(word)) return given;
  if (word === 'follow') return { ...given, follow: true };
  if (word === 'no-cookie-jar') return { ...given, cookies: false };
  if (NAMES.includes(word)) {
    return /^[\w-]+$/.test(value) ? { ...given, [word]: value } : `@${word} takes one word of letters, digits, - and _`;
  }
  if (!COUNTS.includes(word)) {
    return `@${word} is not known here: use one of ${KNOWN.map((name) => `@${name}`).join(', ')}, or drop the @ of a comment`;
  }
  const least = word === 'wait' ? 0 : 1;
  if (!/^\d+$/.test(value) || Number(value) < least)
    return `@${word} takes a whole number from ${least}, as in \`# @${word} 2\``;
  return { ...given, [word]: Number(value) };
}
