import type { NodePath } from '@babel/traverse';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import type { Obstacle } from './obstacle.ts';

/** What connect-redis gives a session without `maxAge` too. */
const ONE_DAY = 24 * 60 * 60;

/** How long a token is good, in seconds: as long as the cookie was, else a day. */
export function lifetimeOf(program: Program, { options }: SessionSite): number | Obstacle {
  const cookie = options && findEntry(options, 'cookie');
  if (!cookie?.value) return options && options.unknown.length > 0 ? { code: 'lifetime-unknown' } : ONE_DAY;
  const shape = shapeOf(program, cookie.file, cookie.value);
  const maxAge = findEntry(shape, 'maxAge');
  const expires = findEntry(shape, 'expires');
  const unknown = shape.unknown[0] ?? expires;
  if (!maxAge?.value) return unknown ? { code: 'lifetime-unknown', at: unknown } : ONE_DAY;
  if (maxAge.value.isNullLiteral()) return ONE_DAY;
  const at = { file: maxAge.file, path: maxAge.value };
  const ms = numberOf(program, at);
  const seconds = ms === undefined || maxAge.conditional ? 0 : Math.floor(ms / 1000);
  return seconds > 0 ? seconds : { code: 'lifetime-unknown', at };
}

/** A number that is written out, also as a product or by the name of a constant. */
function numberOf(
  program: Program,
  { file, path }: Pick<SessionSite, 'file'> & { path: NodePath },
): number | undefined {
  const value = evaluate(program, file, path);
  if (value.kind !== 'node') return undefined;
  const at = value.path;
  if (at.isNumericLiteral()) return at.node.value;
  if (!at.isBinaryExpression() || !/^[*+]$/.test(at.node.operator)) return undefined;
  const left = numberOf(program, { file: value.file, path: at.get('left') as NodePath });
  const right = numberOf(program, { file: value.file, path: at.get('right') });
  if (left === undefined || right === undefined) return undefined;
  return at.node.operator === '*' ? left * right : left + right;
}
