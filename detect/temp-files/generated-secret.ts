import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall } from '../../program/flow/callee.ts';
import { functionsOf } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { possibleValues } from '../../program/values/possible-values.ts';

const RANDOM = new Set([
  'randomBytes',
  'randomUUID',
  'randomInt',
  'generateKeyPair',
  'generateKeyPairSync',
  'generateKey',
  'generateKeySync',
  'getRandomValues',
  'randomFillSync',
]);
const PACKAGES = new Set([
  'uuid',
  'nanoid',
  'node-rsa',
  'node-forge',
  'randomstring',
  'crypto-random-string',
  'uid',
  'uid2',
  'uid-safe',
  'selfsigned',
  'rand-token',
  'cuid',
  'ulid',
  'shortid',
  'generate-password',
  'jose',
  'web-push',
]);
const DEEPEST = 7;

/** True where what is written is made of chance: a key, a password, an id that only this machine has. */
export function isRandom(program: Program, file: SourceFile, path: NodePath, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const again = (where: SourceFile, part: NodePath): boolean => isRandom(program, where, part, depth + 1);
  if (isCall(path))
    return (
      callsChance(program, file, path) ||
      (path.get('arguments') as NodePath[]).some((part) => again(file, part)) ||
      madeByChance(program, file, path, depth)
    );
  if (path.isIdentifier()) return heldValues(program, file, path).some((value) => again(value.file, value.path));
  return Object.values(partsOf(path)).some((part) => again(file, part));
}

function callsChance(program: Program, file: SourceFile, path: NodePath): boolean {
  const callee = path.get('callee') as NodePath;
  if (callee.toString() === 'Math.random') return true;
  const value = evaluate(program, file, callee);
  if (value.kind !== 'package') return false;
  return PACKAGES.has(value.name) || RANDOM.has(value.names.at(-1) ?? '');
}

function madeByChance(program: Program, file: SourceFile, path: NodePath, depth: number): boolean {
  const callee = path.get('callee') as NodePath;
  const made = functionsOf(program, file, callee).some((fn) => holdsChance(program, fn.file, fn.path));
  return made || (callee.isMemberExpression() && isRandom(program, file, callee.get('object'), depth + 1));
}

function holdsChance(program: Program, file: SourceFile, fn: NodePath): boolean {
  let found = false;
  fn.traverse({
    CallExpression: (call) => {
      found ||= callsChance(program, file, call);
    },
  });
  return found;
}

function heldValues(
  program: Program,
  file: SourceFile,
  path: NodePath<Identifier>,
): { file: SourceFile; path: NodePath }[] {
  return possibleValues(program, file, path).filter((value) => value.path.node !== path.node);
}

function partsOf(path: NodePath): NodePath[] {
  if (path.isFunction()) return [];
  const found: NodePath[] = [];
  path.traverse({
    enter: (inner) => {
      if (inner.isFunction()) inner.skip();
      else if (isCall(inner) || inner.isReferencedIdentifier()) {
        found.push(inner);
        inner.skip();
      }
    },
  });
  return found;
}
