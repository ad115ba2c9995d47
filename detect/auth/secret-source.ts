import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { readsEnvironment } from '../../program/values/environment-read.ts';
import { possibleValues } from '../../program/values/possible-values.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import { isRandomCall } from './random.ts';

/** Where a secret comes from. `random`: new in each process. `other`: the text does not tell, or it is data. */
export interface SecretSource {
  readonly kind: 'literal' | 'random' | 'environment' | 'environment-with-default' | 'other';
  readonly file: SourceFile;
  /** The literal, the random call, or the read of the environment. */
  readonly path: NodePath;
  /** For `environment-with-default`: what stands in when the variable is not set. */
  readonly fallback?: SecretSource;
}

const DEEPEST = 12;

/** Follows the expression of a secret, key or password to what it is in the end. An array of secrets is its first, which signs. */
export function secretSourceOf(program: Program, file: SourceFile, path: NodePath, depth = 0): SecretSource {
  const at = unwrap(path);
  const again = (part: NodePath): SecretSource => secretSourceOf(program, file, part, depth + 1);
  if (depth > DEEPEST) return { kind: 'other', file, path: at };
  if (at.isArrayExpression() && at.get('elements')[0]?.node) return again(at.get('elements')[0] as NodePath);
  if (isLiteral(at)) return { kind: 'literal', file, path: at };
  if (isRandomCall(program, file, at)) return { kind: 'random', file, path: at };
  if (at.isLogicalExpression()) return withDefault(again(at.get('left')), again(at.get('right')));
  if (at.isConditionalExpression()) return withDefault(again(at.get('consequent')), again(at.get('alternate')));
  const parts = partsOf(at);
  if (parts) return combined(parts.map(again)) ?? { kind: 'other', file, path: at };
  if (readsEnvironment(program, file, at)) return { kind: 'environment', file, path: at };
  const candidates = possibleValues(program, file, at).filter(({ empty, path: end }) => !empty && end !== at);
  return (
    oneOf(candidates.map((candidate) => secretSourceOf(program, candidate.file, candidate.path, depth + 1))) ?? {
      kind: 'other',
      file,
      path: at,
    }
  );
}

/** Of several values that a name may have: one of the environment with a literal beside it has a default. */
function oneOf(sources: readonly SecretSource[]): SecretSource | undefined {
  const first = combined(sources);
  const literal = first?.kind === 'environment' ? sources.find(({ kind }) => kind === 'literal') : undefined;
  return first && literal ? withDefault(first, literal) : first;
}

function isLiteral(at: NodePath): boolean {
  return (at.isStringLiteral() && at.node.value !== '') || (at.isTemplateLiteral() && at.node.expressions.length === 0);
}

/** What the text is made from: `a + b`, `${a}${b}`, `x.toString('hex')`, `Buffer.from(x)`, `String(x)`. */
function partsOf(at: NodePath): NodePath[] | undefined {
  if (at.isBinaryExpression({ operator: '+' })) return [at.get('left') as NodePath, at.get('right') as NodePath];
  if (at.isTemplateLiteral()) return at.get('expressions') as NodePath[];
  if (!at.isCallExpression() && !at.isNewExpression()) return undefined;
  const callee = at.get('callee') as NodePath;
  const [first] = at.get('arguments') as NodePath[];
  if (callee.isIdentifier({ name: 'String' })) return first ? [first] : undefined;
  if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return undefined;
  const { name } = callee.node.property;
  if (callee.get('object').isIdentifier({ name: 'Buffer' }) || name === 'encode') return first ? [first] : undefined;
  return /^(toString|trim|replace|slice|substring|substr|toUpperCase|toLowerCase|padEnd|padStart)$/.test(name)
    ? [callee.get('object')]
    : undefined;
}

function withDefault(first: SecretSource, second: SecretSource): SecretSource {
  if (first.kind === 'environment' || first.kind === 'other') {
    return second.kind === 'environment' || second.kind === 'other'
      ? first
      : { ...first, kind: 'environment-with-default', fallback: second };
  }
  if (second.kind === 'environment') return { ...second, kind: 'environment-with-default', fallback: first };
  return first;
}

/** Of several parts or branches: random beats environment beats literal, since one random part makes the whole random. */
function combined(sources: readonly SecretSource[]): SecretSource | undefined {
  const of = (kind: SecretSource['kind']): SecretSource | undefined => sources.find((source) => source.kind === kind);
  return of('random') ?? of('environment-with-default') ?? of('environment') ?? of('other') ?? of('literal');
}
