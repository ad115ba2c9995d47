import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { makersOf } from '../../program/values/makers.ts';
import { possibleValues } from '../../program/values/possible-values.ts';
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
  if (callee.isIdentifier()) return nameEffect(program, file, call, callee.node.name);
  if (!isMember(callee)) return 'unknown';
  return methodEffect(program, file, call, callee);
}

function nameEffect(program: Program, file: SourceFile, call: Call, name: string): Effect {
  if (isPureName(name)) return 'local';
  if (name === 'fetch') return requestEffect(program, file, call, 'fetch');
  return call.isNewExpression() ? 'local' : 'unknown';
}

/** By the package that the callee, or the object that has the method, comes from. */
function packageEffect(program: Program, file: SourceFile, call: Call): Effect | undefined {
  const value = wholeValue(program, evaluate(program, file, call.get('callee') as NodePath));
  if (value.kind !== 'package') return undefined;
  if (FETCHERS.has(value.name)) return requestEffect(program, file, call, value.names.at(-1) ?? '');
  return effectOfPackage(value.name) ?? (call.isNewExpression() ? 'local' : undefined);
}

function methodEffect(program: Program, file: SourceFile, call: Call, callee: NodePath): Effect {
  const name = memberNameOf(callee);
  const object = callee.get('object') as NodePath;
  if (name === undefined) return 'unknown';
  if (object.isIdentifier() && PURE_OBJECTS.has(object.node.name) && !object.scope.hasBinding(object.node.name, true))
    return 'local';
  if (object.isIdentifier({ name: 'process' })) return 'process';
  const maker = makerEffect(program, file, object);
  if (maker) return maker;
  return sqlEffect(call) ?? lockEffect(file, call) ?? sharedEffect(program, file, object, name);
}

/** `new Gauge().set()`, `nodemailer.createTransport().sendMail()`: the effect of the package that made the object. */
function makerEffect(program: Program, file: SourceFile, object: NodePath): Effect | undefined {
  const root = rootOf(object);
  for (const { file: where, path, value } of possibleValues(program, file, root)) {
    if (value.kind === 'package') return FETCHERS.has(value.name) ? undefined : effectOfPackage(value.name);
    if (!isCall(path)) continue;
    for (const maker of makersOf(program, where, path)) {
      const effect = maker?.kind === 'package' ? effectOfPackage(maker.name) : undefined;
      if (effect) return effect;
    }
  }
  return undefined;
}

/** The first object of a chain of members and calls. */
function rootOf(path: NodePath): NodePath {
  if (isMember(path))
    return path.get('object').isIdentifier() || isMember(path.get('object') as NodePath)
      ? path
      : rootOf(path.get('object') as NodePath);
  if (path.isCallExpression() && isMember(path.get('callee')))
    return rootOf(path.get('callee').get('object') as NodePath);
  return path.isAwaitExpression() ? rootOf(path.get('argument')) : path;
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

function sharedEffect(program: Program, file: SourceFile, object: NodePath, name: string): Effect {
  if (/^(get|head|post|put|patch|delete)$/.test(name) && isFetcher(program, file, object))
    return /^(get|head)$/.test(name) ? 'read' : 'request';
  if (name === 'emit' || name === 'broadcast') return 'broadcast';
  if (AMBIGUOUS.has(name))
    return isLocalObject(program, file, object)
      ? 'local'
      : name === 'send' || name === 'write'
        ? 'broadcast'
        : 'unknown';
  if (isPureMethod(name)) return 'local';
  if (isWriteMethod(name)) return 'write';
  return isReadMethod(name) ? 'read' : 'unknown';
}

function isFetcher(program: Program, file: SourceFile, object: NodePath): boolean {
  return possibleValues(program, file, object).some(({ file: where, path, value }) => {
    if (value.kind === 'package') return FETCHERS.has(value.name);
    return (
      isCall(path) &&
      makersOf(program, where, path).some((maker) => maker?.kind === 'package' && FETCHERS.has(maker.name))
    );
  });
}

const LOCAL_MAKERS = new Set([
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Array',
  'Object',
  'Date',
  'URLSearchParams',
  'FormData',
]);

/** A literal, `new Map()` and the like, or what was just computed from one. */
function isLocalObject(program: Program, file: SourceFile, object: NodePath): boolean {
  return possibleValues(program, file, object).some(({ path }) => {
    if (path.isArrayExpression() || path.isObjectExpression() || path.isStringLiteral() || path.isTemplateLiteral())
      return true;
    const callee = isCall(path) ? (path.get('callee') as NodePath) : undefined;
    if (callee?.isIdentifier()) return LOCAL_MAKERS.has(callee.node.name);
    return (
      callee !== undefined &&
      /^(create|filter|map|from|split|slice|keys|values|entries|concat)$/.test(memberNameOf(callee) ?? '')
    );
  });
}
