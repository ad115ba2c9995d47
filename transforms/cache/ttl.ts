import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { isSameEntry, type Access } from './access.ts';
import { removal } from './statements.ts';
import { bare } from './atomic/sum.ts';

/** How long entries live, as the app says itself, in seconds as text; and what it no longer needs for it. */
export interface Ttl {
  readonly seconds: string;
  readonly edits: readonly Edit[];
  /** Uses of the table in code that goes. */
  readonly gone: readonly Access[];
}

/** A timer for each entry that is put in: `setTimeout(() => m.delete(k), 60_000)`. */
export function timerTtl(accesses: readonly Access[], creation: { file: SourceFile; path: NodePath }): Ttl | undefined {
  const timers = accesses.flatMap((drop) => timerAround(drop) ?? []);
  const puts = accesses.filter(({ verb }) => verb === 'set' || verb === 'count');
  const texts = new Set(timers.map(({ drop, delay }) => drop.file.textOf(delay.node)));
  const isComplete =
    puts.length > 0 && puts.every((put) => timers.some(({ drop, statement }) => belongs(put, drop, statement)));
  const seconds = texts.size === 1 && timers.length === puts.length ? secondsOf(creation, timers[0]!.delay) : undefined;
  if (!isComplete || seconds === undefined) return undefined;
  return {
    seconds,
    edits: timers.map(({ drop, statement }) => removal(drop.file, statement)),
    gone: timers.map(({ drop }) => drop),
  };
}

function belongs(put: Access, drop: Access, timer: NodePath): boolean {
  return isSameEntry(put, drop) && timer.getFunctionParent()?.node === put.whole.getFunctionParent()?.node;
}

/** The statement that does nothing but start a timer that does nothing but delete. */
function timerAround(drop: Access): { drop: Access; delay: NodePath; statement: NodePath } | undefined {
  const fn = drop.whole.getFunctionParent();
  const call = fn?.parentPath;
  if (drop.verb !== 'delete' || !fn || !isTimer(call) || fn.key !== 0 || !isAllOf(fn, drop)) return undefined;
  const unref = memberNameOf(call.parentPath) === 'unref' ? call.parentPath.parentPath : undefined;
  const statement = (unref ?? call).parentPath;
  const delay = (call.get('arguments') as NodePath[])[1];
  return delay && statement?.isExpressionStatement() ? { drop, delay, statement } : undefined;
}

function isTimer(call: NodePath | null | undefined): call is NodePath<CallExpression> {
  return call?.isCallExpression() === true && call.get('callee').isIdentifier({ name: 'setTimeout' });
}

function isAllOf(fn: NodePath, { whole }: Access): boolean {
  const body = fn.get('body') as NodePath;
  if (body === whole) return true;
  return body.isBlockStatement() && body.node.body.length === 1 && body.node.body[0] === whole.parent;
}

/** A time that is kept with each entry: `{ data, at: Date.now() }` and `Date.now() - entry.at < TTL`, `expires: Date.now() + TTL`. */
export function stampTtl(
  accesses: readonly Access[],
  creation: { file: SourceFile; path: NodePath },
): string | undefined {
  const puts = accesses.filter(({ verb }) => verb === 'set');
  const found = puts.map(({ value, file }) => stampIn(file, bare(value!)));
  const texts = new Set(found.map((delay) => delay && creation.file.textOf(delay.node)));
  return texts.size === 1 && found[0] ? secondsOf(creation, found[0]) : undefined;
}

function stampIn(file: SourceFile, value: NodePath): NodePath | undefined {
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined;
  const literal = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : value;
  if (!literal.isObjectExpression()) return undefined;
  for (const property of literal.get('properties')) {
    const given = property.isObjectProperty() ? bare(property.get('value') as NodePath) : undefined;
    if (!given) continue;
    if (isNow(given)) return ageCheck(file, propertyKey(property.node as { key?: unknown; computed?: boolean }) ?? '');
    if (given.isBinaryExpression({ operator: '+' }) && isNow(given.get('left') as NodePath)) return given.get('right');
  }
  return undefined;
}

/** What `Date.now() - entry.at` is compared with. */
function ageCheck(file: SourceFile, name: string): NodePath | undefined {
  const check = file.all('BinaryExpression').find((path) => {
    const age = bare(path.get('left') as NodePath);
    return (
      /^[<>]=?$/.test(path.node.operator) &&
      age.isBinaryExpression({ operator: '-' }) &&
      isNow(age.get('left') as NodePath) &&
      memberNameOf(age.get('right')) === name
    );
  });
  return check?.get('right');
}

function isNow(path: NodePath): boolean {
  if (path.isCallExpression())
    return path.get('callee').matchesPattern('Date.now') || memberNameOf(path.get('callee') as NodePath) === 'getTime';
  return (
    path.isNewExpression() && path.get('callee').isIdentifier({ name: 'Date' }) && path.node.arguments.length === 0
  );
}

/** Milliseconds in seconds, where the table is made: a name that is known there, or a number. */
function secondsOf({ file, path }: { file: SourceFile; path: NodePath }, delay: NodePath): string | undefined {
  if (delay.isIdentifier()) {
    const binding = delay.scope.getBinding(delay.node.name);
    const isAbove = binding?.constant && binding.scope.path.isProgram() && binding.path.node.end! < path.node.start!;
    if (isAbove && binding.path.isVariableDeclarator() && file.root.node === binding.scope.path.node)
      return `${delay.node.name} / 1000`;
  }
  const { confident, value } = delay.evaluate();
  return confident && typeof value === 'number' && value > 0 ? String(value / 1000) : undefined;
}
