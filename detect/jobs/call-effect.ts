import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { type Call } from '../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { isOwnMemory, packagesBehind } from './origins.ts';
import { requestEffect } from './request-effect.ts';
import {
  AMBIGUOUS,
  effectOfPackage,
  FETCHERS,
  isPureMethod,
  isPureName,
  isReadMethod,
  isWriteMethod,
  PURE_OBJECTS,
  SHARED_STORES,
  type Effect,
} from './vocabulary.ts';

const SQL_WRITE = /^\s*(insert|update|delete|replace|truncate|merge|drop|alter|call|create)\b/i;
const SQL_READ = /^\s*(select|with|show|pragma|explain)\b/i;

/** What a call does that is none of the app's own functions. */
export function callEffect(program: Program, file: SourceFile, call: Call): Effect {
  const callee = call.get('callee') as NodePath;
  const ofPackage = packageEffect(program, file, call);
  if (ofPackage) return ofPackage;
  if (callee.isSuper() || callee.isImport()) return 'local';
  if (callee.isIdentifier()) return nameEffect(program, file, call, callee);
  if (!isMember(callee)) return 'unknown';
  return methodEffect(program, file, call, callee);
}

function nameEffect(program: Program, file: SourceFile, call: Call, callee: NodePath<Identifier>): Effect {
  const { name } = callee.node;
  if (isPureName(name) || isSettler(callee)) return 'local';
  if (name === 'fetch') return requestEffect(program, file, call, 'fetch');
  return call.isNewExpression() || isAnswerUsed(call) ? 'local' : 'unknown';
}

/** `resolve` and `reject` of `new Promise((resolve, reject) => …)`. */
function isSettler(callee: NodePath<Identifier>): boolean {
  const binding = callee.scope.getBinding(callee.node.name);
  const maker = binding?.kind === 'param' ? binding.scope.path.parentPath : undefined;
  return maker?.isNewExpression() === true && maker.get('callee').isIdentifier({ name: 'Promise' });
}

/** By the package that the callee, or the object that has the method, comes from. */
function packageEffect(program: Program, file: SourceFile, call: Call): Effect | undefined {
  const value = wholeValue(program, evaluate(program, file, call.get('callee') as NodePath));
  if (value.kind !== 'package') return undefined;
  if (FETCHERS.has(value.name)) return requestEffect(program, file, call, value.names.at(-1) ?? '');
  return effectOfPackage(value.name) ?? ofUnknownPackage(call, value.names.at(-1) ?? '');
}

/** A package that nothing is known of: its words, and whether its answer is used. */
function ofUnknownPackage(call: Call, name: string): Effect | undefined {
  if (call.isNewExpression()) return 'local';
  if (isPureMethod(name)) return 'local';
  if (isWriteMethod(name)) return 'write';
  return isReadMethod(name) || isAnswerUsed(call) ? 'read' : undefined;
}

function methodEffect(program: Program, file: SourceFile, call: Call, callee: NodePath): Effect {
  const name = memberNameOf(callee);
  const object = callee.get('object') as NodePath;
  if (name === undefined) return 'unknown';
  if (isGlobal(object) && PURE_OBJECTS.has(object.node.name)) return 'local';
  if (object.isIdentifier({ name: 'process' })) return 'process';
  const packages = packagesBehind(program, file, object);
  const known = packages.flatMap((one) => effectOfPackage(one) ?? [])[0];
  if (known) return known;
  if (packages.some((one) => FETCHERS.has(one))) return requestEffect(program, file, call, name);
  return (
    sqlEffect(call) ?? lockEffect(file, call) ?? storeEffect(packages, name) ?? namedEffect(program, file, call, name)
  );
}

function isGlobal(path: NodePath): path is NodePath<Identifier> {
  return path.isIdentifier() && !path.scope.hasBinding(path.node.name, true);
}

function storeEffect(packages: readonly string[], name: string): Effect | undefined {
  return packages.some((one) => SHARED_STORES.has(one)) && AMBIGUOUS.has(name) ? 'write' : undefined;
}

function sqlEffect(call: Call): Effect | undefined {
  const [first] = call.get('arguments') as NodePath[];
  const words = first?.isStringLiteral()
    ? first.node.value
    : first?.isTemplateLiteral()
      ? (first.node.quasis[0]?.value.raw ?? '')
      : '';
  return SQL_WRITE.test(words) ? 'write' : SQL_READ.test(words) ? 'read' : undefined;
}

/** `client.set(key, value, { NX: true })`, `set(key, value, 'PX', ms, 'NX')`, `setnx`. */
function lockEffect(file: SourceFile, call: Call): Effect | undefined {
  const parts = (call.get('arguments') as NodePath[]).map(({ node }) => file.textOf(node));
  const name = memberNameOf(call.get('callee') as NodePath) ?? '';
  const isConditional = parts.some((text) => /^['"`]NX['"`]$/i.test(text) || /\bNX\s*:\s*true/.test(text));
  return (name === 'set' && isConditional) || name.toLowerCase() === 'setnx' ? 'lock' : undefined;
}

/** By the name of the method, and whether the object belongs to all instances or to this process. */
function namedEffect(program: Program, file: SourceFile, call: Call, name: string): Effect {
  const object = call.get('callee').get('object') as NodePath;
  // What each instance sends to its own clients alone is its own business.
  if (name === 'emit' && memberNameOf(object) === 'local') return 'local';
  if (name === 'emit' || name === 'broadcast') return 'broadcast';
  if (AMBIGUOUS.has(name))
    return isOwnMemory(program, file, object) ? 'local' : name === 'send' || name === 'write' ? 'broadcast' : 'unknown';
  if (isPureMethod(name)) return 'local';
  if (isWriteMethod(name)) return 'write';
  if (isReadMethod(name)) return 'read';
  return isAnswerUsed(call) ? 'read' : isOwnMemory(program, file, object) ? 'local' : 'unknown';
}

/** What is called for its answer asks; what is called as a statement does. */
function isAnswerUsed(call: Call): boolean {
  const outer = call.parentPath?.isAwaitExpression() ? call.parentPath.parentPath : call.parentPath;
  return !outer?.isExpressionStatement();
}
