import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { possibleValues } from '../../program/values/possible-values.ts';
import { unwrap } from '../../program/values/unwrap.ts';

/** `data` survives serialisation; `live` does not; `open` is not told by the text, as the answer of a database or another service. */
export type Plainness = 'data' | 'live' | 'open';

const LIVE_NAMES = /^(res|response|socket|ws|conn|connection|client|stream|server|io|timer|timeout|interval|resolve|reject|emitter|child|worker|browser|page|db|pool)$/i;
const LIVE_CALLS = /^(setTimeout|setInterval|setImmediate|createReadStream|createWriteStream|spawn|fork|exec|createServer|createConnection|debounce|throttle)$/;
const DATA_CLASSES = new Set(['Date', 'Map', 'Set', 'Array', 'Object', 'String', 'Number', 'Uint8Array', 'URLSearchParams']);
const DEEPEST = 8;

/** Judges all that an expression may be. */
export function plainnessOf(program: Program, file: SourceFile, path: NodePath, depth = 0): Plainness {
  if (depth > DEEPEST) return 'open';
  const found = possibleValues(program, file, path).filter(({ empty }) => !empty);
  return worst(found.map((candidate) => leaf(program, candidate.file, unwrap(candidate.path), depth)));
}

function worst(parts: readonly Plainness[]): Plainness {
  return parts.includes('live') ? 'live' : parts.includes('open') ? 'open' : 'data';
}

function leaf(program: Program, file: SourceFile, at: NodePath, depth: number): Plainness {
  const inner = (path: NodePath): Plainness => plainnessOf(program, file, path, depth + 1);
  if (at.isLiteral() || at.isBinaryExpression() || at.isUnaryExpression() || at.isUpdateExpression() || at.isTemplateLiteral()) return 'data';
  if (at.isFunction() || at.isClass()) return 'live';
  if (at.isObjectExpression()) return worst(at.get('properties').map((property) => (property.isObjectMethod() ? 'live' : inner((property.isSpreadElement() ? property.get('argument') : property.get('value')) as NodePath))));
  if (at.isArrayExpression()) return worst(at.get('elements').flatMap((element) => (element.node ? inner((element.isSpreadElement() ? element.get('argument') : element) as NodePath) : [])));
  if (at.isNewExpression()) return ofClass(at);
  if (at.isCallExpression()) return LIVE_CALLS.test(calleeName(at)) ? 'live' : 'open';
  if (at.isIdentifier()) return LIVE_NAMES.test(at.node.name) ? 'live' : 'open';
  return 'open';
}

function ofClass(made: NodePath<import('@babel/types').NewExpression>): Plainness {
  return DATA_CLASSES.has(calleeName(made)) ? 'data' : 'live';
}

function calleeName(call: NodePath<import('@babel/types').CallExpression | import('@babel/types').NewExpression>): string {
  const { callee } = call.node;
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}
