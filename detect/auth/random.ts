import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';

/** Packages of which every call gives a new value. */
const GENERATORS = new Set([
  'uuid',
  'uuidv4',
  'nanoid',
  'cuid',
  '@paralleldrive/cuid2',
  'ulid',
  'ulidx',
  'shortid',
  'short-uuid',
  'crypto-random-string',
  'randomstring',
  'random-string',
  'uid-safe',
  'uid',
  'uniqid',
  'hat',
  'node-uuid',
  'secure-random-string',
  'rand-token',
  'randombytes',
  'hyperid',
  'ksuid',
]);
const CRYPTO =
  /^(randomBytes|randomUUID|randomInt|pseudoRandomBytes|randomFillSync|getRandomValues|generateKey|generateKeySync|generateKeyPair|generateKeyPairSync)$/;

/** A call whose result differs from process to process: `crypto.randomBytes`, `uuid()`, `Math.random()`, `generateKeyPairSync`. */
export function isRandomCall(program: Program, file: SourceFile, path: NodePath): boolean {
  if (!path.isCallExpression() && !path.isNewExpression()) return false;
  const callee = path.get('callee') as NodePath;
  if (isGlobalRandom(callee)) return true;
  const value = wholeValue(program, evaluate(program, file, callee));
  if (value.kind !== 'package') return false;
  if (GENERATORS.has(value.name))
    return !/^(v3|v5|parse|stringify|validate|version|isValid|custom\w*|init|createId\w+|monotonicFactory)$/.test(
      value.names.at(-1) ?? '',
    );
  if (value.name === 'crypto') return CRYPTO.test(value.names.at(-1) ?? '');
  return value.name === 'jose' && /^generate(Secret|KeyPair)$/.test(value.names.at(-1) ?? '');
}

/** `Math.random`, and the global `crypto`. */
function isGlobalRandom(callee: NodePath): boolean {
  if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return false;
  const object = callee.get('object');
  const { name } = callee.node.property;
  const isFree = object.isIdentifier() && !object.scope.hasBinding(object.node.name, true);
  return (
    isFree &&
    ((object.node.name === 'Math' && name === 'random') || (object.node.name === 'crypto' && CRYPTO.test(name)))
  );
}
