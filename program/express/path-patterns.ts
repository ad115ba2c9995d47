import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { possibleValues } from '../values/possible-values.ts';
import { HOLE, textOf } from '../values/text.ts';
import { unwrap } from '../values/unwrap.ts';

/** Stands in a pattern for a part that the text does not tell: it may be anything. */
const UNKNOWN = '*';

/** The path patterns that an expression gives to a route: several for an array, `*` for what cannot be read. */
export function pathPatterns(program: Program, file: SourceFile, path: NodePath | undefined): string[] {
  if (!path) return [''];
  const at = unwrap(path);
  if (at.isArrayExpression())
    return at.get('elements').flatMap((element) => pathPatterns(program, file, element as NodePath));
  if (at.isRegExpLiteral()) return [UNKNOWN];
  const texts = [textOf(program, file, at), ...otherTexts(program, file, at)].filter((text) => text !== undefined);
  return texts.length > 0 ? [...new Set(texts.map((text) => text.replaceAll(HOLE, UNKNOWN)))] : [UNKNOWN];
}

function otherTexts(program: Program, file: SourceFile, at: NodePath): (string | undefined)[] {
  if (at.isStringLiteral() || at.isTemplateLiteral() || at.isBinaryExpression()) return [];
  return possibleValues(program, file, at).map((value) => textOf(program, value.file, value.path));
}

/** `/api` and `users/:id` as `/api/users/:id`; the root is `/`. */
export function joinPatterns(prefix: string, pattern: string): string {
  const joined = [...prefix.split('/'), ...pattern.split('/')].filter((part) => part !== '').join('/');
  return `/${joined}`;
}

/**
 * Whether a request path is one that a pattern takes, as Express 4 and 5 read it: `:name`, `:name?`, `*`, `*rest`,
 * `(pattern)`. `isPrefix`: what `use` takes, everything below it too. Case and a slash at the end do not matter.
 */
export function matchesPattern(pattern: string, path: string, isPrefix = false): boolean {
  const clean = path.replace(/[?#].*$/, '').replace(/\/+$/, '');
  try {
    return new RegExp(`^${toExpression(pattern.replace(/\/+$/, ''))}${isPrefix ? '(?:/.*)?' : ''}$`, 'i').test(clean);
  } catch {
    return false;
  }
}

function toExpression(pattern: string): string {
  return pattern
    .replace(/\{([^}]*)\}/g, '($1)?')
    .replace(/\/:\w+(\([^)]*\))?\?/g, (_, own?: string) => `(?:/${own ?? '[^/]+'})?`)
    .replace(/:\w+(\([^)]*\))?/g, (_, own?: string) => own ?? '[^/]+')
    .replace(/(?<![)\]+.])\*\w*/g, '.*')
    .replace(/\.(?!\*)/g, '\\.');
}
