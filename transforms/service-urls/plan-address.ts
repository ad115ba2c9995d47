import { quoted, styleOf } from '../../ast/style.ts';
import { HOLE } from '../../program/values/text.ts';
import { environmentText, needsParentheses } from './environment-text.ts';
import type { ServiceUrlRefusal } from './refusals.ts';
import { headOf, isAlone, type Written } from './written.ts';

/** How an address becomes a variable: the whole text, or its origin with the rest kept behind it. */
export interface AddressPlan {
  readonly start: number;
  readonly end: number;
  /** The text with a given variable in it. */
  readonly write: (name: string) => string;
  /** What the variable stands for; undefined where it must not be written down. */
  readonly value: string | undefined;
  /** A value for `.env.example`: without password, and without parts that are not known. */
  readonly example: string;
}

/** `telling`: the place has a name for the whole text, which then is what the variable holds. */
export function planAddress(written: Written, telling: boolean): AddressPlan | ServiceUrlRefusal {
  const { path, origin, rest, varies } = written;
  if (isConstantPlace(written)) return 'constant-only';
  const isLonger = origin !== undefined && rest !== '' && rest !== '/';
  if (isLonger && (varies || (isWeb(origin) && !(telling && isAlone(path))))) return planOrigin(written, origin);
  return varies ? 'address-in-pieces' : planWhole(written);
}

const isWeb = (origin: string): boolean => /^(https?|wss?):|^[^:]+:\d+$/i.test(origin);

/** An enum member, or the operand of `as const`. */
function isConstantPlace({ path, file }: Written): boolean {
  const parent = path.parentPath;
  if (parent?.isTSEnumMember()) return true;
  return parent?.isTSAsExpression() === true && file.textOf(parent.node.typeAnnotation) === 'const';
}

function planWhole({ file, path, text, secret }: Written): AddressPlan {
  const { start, end } = path.node;
  const value = secret ? undefined : file.textOf(path.node);
  return {
    start: start!,
    end: end!,
    write: (name) => environmentText({ file, path }, name, value),
    value: secret ? undefined : text,
    example: exampleOf(text, secret),
  };
}

/** `'http://localhost:3000/orders/' + id` → `(process.env.BASE_URL || 'http://localhost:3000') + '/orders/' + id`. */
function planOrigin(written: Written, origin: string): AddressPlan {
  const { file, secret } = written;
  const head = headOf(written.path);
  const start = head.node.start!;
  const quote = head.isStringLiteral() ? file.text[start]! : styleOf(file).quote;
  const value = secret ? '' : ` || ${quote}${origin}${quote}`;
  const common = { value: secret ? undefined : origin, example: exampleOf(origin, secret) };
  if (head.isTemplateLiteral())
    return {
      ...common,
      start: start + 1,
      end: start + 1 + origin.length,
      write: (name) => `\${process.env.${name}${value}}`,
    };
  const rest = (head.node as { value: string }).value.slice(origin.length);
  const tail = rest === '' ? '' : ` + ${quoted(rest, { quote: quote as "'" | '"' })}`;
  const bare = (name: string): string => `${secret ? `process.env.${name}` : `(process.env.${name}${value})`}${tail}`;
  const isWhole = head === written.path || head.node === written.path.node;
  const enclosed = isWhole && needsParentheses(head);
  return { ...common, start, end: head.node.end!, write: (name) => (enclosed ? `(${bare(name)})` : bare(name)) };
}

/** The text for a file that everybody may read: user, password and query of a secret address are left out. */
function exampleOf(text: string, secret: boolean): string {
  const known = text.replaceAll(HOLE, 'change-me');
  if (!secret) return known;
  return known.replace(/\/\/[^@/]*@/, '//user:password@').replace(/[?].*$/, '');
}
