import type { NodePath } from '@babel/traverse';
import type { CallExpression, Identifier, NewExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { possibleValues } from './possible-values.ts';
import { unwrap } from './unwrap.ts';

/** `data` survives serialisation; `live` does not; `open` is not told by the text, as the answer of a database or another service. */
export type Plainness = 'data' | 'live' | 'open';

const LIVE_NAMES =
  /^(res|response|socket|ws|conn|connection|client|stream|server|io|timer|timeout|interval|resolve|reject|emitter|child|worker|browser|page|db|pool)$/i;
const LIVE_CALLS =
  /^(setTimeout|setInterval|setImmediate|createReadStream|createWriteStream|spawn|fork|exec|createServer|createConnection|debounce|throttle)$/;
const DATA_CLASSES = new Set([
  'Date',
  'Map',
  'Set',
  'Array',
  'Object',
  'String',
  'Number',
  'Uint8Array',
  'URLSearchParams',
]);
/** Expressions that give a primitive. */
const COMPUTED = /Literal$|^(Binary|Unary|Update)Expression$/;
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
  const hasMethods = at.isObjectExpression() && at.get('properties').some((property) => property.isObjectMethod());
  if (at.isFunction() || at.isClass() || hasMethods) return 'live';
  const parts = partsOf(at);
  if (parts) return worst(parts.map((part) => plainnessOf(program, file, part, depth + 1)));
  if (COMPUTED.test(at.node.type)) return 'data';
  if (at.isNewExpression()) return ofClass(at);
  if (at.isCallExpression()) return LIVE_CALLS.test(calleeName(at)) ? 'live' : 'open';
  if (!at.isIdentifier() || !LIVE_NAMES.test(at.node.name)) return 'open';
  return isPlainlyData(at) ? 'data' : 'live';
}

/** Declared as a primitive or a date, or taken out of what a request brings. */
function isPlainlyData(at: NodePath<Identifier>): boolean {
  const binding = at.scope.getBinding(at.node.name);
  const declared = binding?.identifier.typeAnnotation;
  const type = declared?.type === 'TSTypeAnnotation' ? declared.typeAnnotation.type : '';
  if (/^TS(String|Number|Boolean|BigInt)Keyword$/.test(type)) return true;
  const declarator = binding?.path.isVariableDeclarator() ? binding.path : undefined;
  const init = declarator?.node.id.type === 'ObjectPattern' ? (declarator.get('init') as NodePath) : undefined;
  return init?.node !== undefined && init.node !== null && isRequestPart(unwrap(init));
}

/** `req.body`, `req.query`, `req.params`. */
function isRequestPart(path: NodePath): boolean {
  return (
    path.isMemberExpression() &&
    path.get('property').isIdentifier() &&
    /^(body|query|params)$/.test((path.node.property as Identifier).name)
  );
}

/** The expressions that a literal holds. */
function partsOf(at: NodePath): NodePath[] | undefined {
  const inside = (path: NodePath): NodePath => (path.isSpreadElement() ? path.get('argument') : path);
  if (at.isArrayExpression()) return (at.get('elements') as NodePath[]).filter(({ node }) => node !== null).map(inside);
  if (!at.isObjectExpression()) return undefined;
  return at
    .get('properties')
    .flatMap((property) =>
      property.isObjectMethod()
        ? []
        : property.isSpreadElement()
          ? [inside(property)]
          : [property.get('value') as NodePath],
    );
}

function ofClass(made: NodePath<NewExpression>): Plainness {
  return DATA_CLASSES.has(calleeName(made)) ? 'data' : 'live';
}

function calleeName(call: NodePath<CallExpression | NewExpression>): string {
  const { callee } = call.node;
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}
