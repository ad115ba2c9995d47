import type { NodePath } from '@babel/traverse';
import type { Table } from './table.ts';

const HOUR_S = 3600;

/** A cache has a time to live, in seconds; a store of record has none. */
export type Lifetime = { readonly kind: 'cache'; readonly seconds: number } | { readonly kind: 'record' };

/**
 * A table is a cache where what it misses is computed: one function reads an entry and, when there is none, puts one in
 * under the same key. Anything else is a store of record: nobody could make up again what it forgets.
 */
export function lifetimeOf({ uses, holder }: Table): Lifetime {
  const own = uses.filter(({ level }) => level === 'self');
  const functionOf = (path: NodePath): unknown => path.getFunctionParent()?.node;
  const reads = own.filter(
    ({ kind, how }) => kind === 'read' && (how === 'get' || (holder.substance === 'object' && how === 'value')),
  );
  const isRecomputed = own.some(
    (write) =>
      write.kind === 'write' &&
      isPut(write.how) &&
      !dependsOnRead(write, reads) &&
      reads.some(
        (read) =>
          functionOf(read.path) !== undefined &&
          functionOf(read.path) === functionOf(write.path) &&
          sameKey(write, read),
      ),
  );
  return isRecomputed ? { kind: 'cache', seconds: HOUR_S } : { kind: 'record' };
}

/** The value that is put in is made from what was read, as in a count: that is an update, not a miss. */
function dependsOnRead({ values, whole }: KeyedUse, reads: readonly KeyedUse[]): boolean {
  const holds = (path: NodePath): boolean =>
    reads.some((read) => read.whole.node === path.node || read.whole.isDescendant(path));
  return values.flatMap((value) => originsOf(value, whole.node.start!)).some(holds);
}

/** What an expression is made from, one name deep; in `found ?? compute()` the part that was found is no news. */
function originsOf(value: NodePath, before: number): NodePath[] {
  if (value.isLogicalExpression() && value.node.operator !== '&&') return originsOf(value.get('right'), before);
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined;
  if (!binding) return [value, ...namesIn(value)];
  const written = binding.constantViolations.filter(
    (path) => path.isAssignmentExpression() && path.node.start! < before,
  );
  const last = written.length > 0 ? (written.at(-1)!.get('right') as NodePath) : initOf(binding.path);
  return last ? originsOf(last, last.node.start!) : [];
}

function initOf(declarator: NodePath): NodePath | undefined {
  const init = declarator.isVariableDeclarator() ? (declarator.get('init') as NodePath) : undefined;
  return init?.node ? init : undefined;
}

/** What the names in an expression were declared as. */
function namesIn(value: NodePath): NodePath[] {
  const found: NodePath[] = [];
  value.traverse({
    Identifier: (path) => {
      const init = path.isReferencedIdentifier() ? path.scope.getBinding(path.node.name)?.path : undefined;
      const declared = init && initOf(init);
      if (declared) found.push(declared);
    },
  });
  return found;
}

/**
 * Where a store of record is read and then written in one function: without waiting nothing came between the two; once
 * the read waits, another request may. Undefined where there is no such pair.
 */
export function checkThenSet({ uses }: Table): KeyedUse | undefined {
  const own = uses.filter(({ level }) => level === 'self');
  const functionOf = (path: NodePath): unknown => path.getFunctionParent()?.node;
  return own.find(
    (write) =>
      write.kind === 'write' &&
      isPut(write.how) &&
      own.some(
        (read) =>
          read.kind === 'read' &&
          functionOf(read.path) === functionOf(write.path) &&
          functionOf(read.path) !== undefined,
      ),
  );
}

function isPut(how: string): boolean {
  return how === 'set' || how === 'assign';
}

type KeyedUse = Table['uses'][number];

function sameKey(write: KeyedUse, read: KeyedUse): boolean {
  const keys = [write, read].map(keyText);
  return keys[0] !== undefined && keys[0] === keys[1];
}

function keyText({ key, file, whole }: KeyedUse): string | undefined {
  if (key) return file.textOf(key.node);
  const first = whole.isCallExpression() ? whole.node.arguments[0] : undefined;
  return first && file.textOf(first);
}
