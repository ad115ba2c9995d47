import type { NodePath } from '@babel/traverse';
import { originsOf } from '../../detect/memory/origins/origins-of.ts';
import { routeOf } from '../../detect/memory/kinds/route-of.ts';
import type { Program } from '../../program/program.ts';
import { isSameEntry, type Access } from './access.ts';
import { bare } from './atomic/sum.ts';
import { isInResponseHook } from './response-hook.ts';

/** A cache forgets what can be made up again; a store of record keeps its entries until they are deleted. */
export type Kind = 'cache' | 'record';

/**
 * A table is a cache where what it misses is worked out again: a function reads an entry, gives it out, and when there is
 * none, puts one in under the same key that comes to the same whoever works it out. Whatever else is put in must be kept
 * elsewhere too. Anything else is a store of record: nobody could make up again what it forgets.
 */
export function kindOf(program: Program, accesses: readonly Access[]): Kind {
  const puts = accesses.filter(({ verb }) => verb === 'set' || verb === 'count');
  const isMiss = puts.map((put) => isRecomputed(program, accesses, put));
  const isKept = puts.every((put, n) => isMiss[n] || isFromElsewhere(program, put));
  return isMiss.includes(true) && isKept ? 'cache' : 'record';
}

function isRecomputed(program: Program, accesses: readonly Access[], put: Access): boolean {
  const fn = put.whole.getFunctionParent();
  if (!fn || put.verb !== 'set' || /^(POST|PUT|PATCH|DELETE) /.test(routeOf(put.whole) ?? '')) return false;
  if (isInResponseHook(put)) return isAskedAround(accesses, put);
  const gets = accesses.filter(({ verb }) => verb === 'get');
  const own = gets.filter((read) => read.whole.getFunctionParent()?.node === fn.node && isSameEntry(read, put));
  const isAsked = own.some((read) => read.whole.node.start! < put.whole.node.start! && isGivenOut(read));
  return isAsked && !dependsOnRead(put, gets) && comesToTheSame(program, put);
}

/** The handler around the hook reads the same entry, and sends what it finds. */
function isAskedAround(accesses: readonly Access[], put: Access): boolean {
  return accesses.some((read) => {
    const fn = read.whole.getFunctionParent();
    return (
      read.verb === 'get' && fn !== null && put.whole.isDescendant(fn) && isSameEntry(read, put) && isGivenOut(read)
    );
  });
}

/** The value that was found is used, and not only looked at. */
function isGivenOut({ whole }: Access): boolean {
  const at = whole.parentPath?.isLogicalExpression() ? whole.parentPath : whole;
  const binding = boundTo(at);
  if (!binding) return !isTested(at);
  return binding.referencePaths.some((reference) => !isTested(reference));
}

function boundTo(at: NodePath): ReturnType<NodePath['scope']['getBinding']> {
  const { parent } = at;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier')
    return at.scope.getBinding(parent.id.name);
  if (parent.type === 'AssignmentExpression' && parent.left.type === 'Identifier')
    return at.scope.getBinding(parent.left.name);
  return undefined;
}

function isTested(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  if (parent?.isUnaryExpression({ operator: '!' })) return true;
  return key === 'test' || parent?.isBinaryExpression() === true;
}

function comesToTheSame(program: Program, { file, value }: Access): boolean {
  const origins = originsOf(program, file, value!);
  const isFetched = origins.has('remote') || origins.has('waited') || origins.has('disk');
  return !origins.has('chance') && !counts(value!) && (isFetched || !origins.has('clock'));
}

function counts(value: NodePath): boolean {
  const init = value.isIdentifier() ? initOf(value.scope.getBinding(value.node.name)?.path) : undefined;
  let found = value.isUpdateExpression();
  (init ?? value).traverse({ UpdateExpression: () => void (found = true) });
  return found;
}

function isFromElsewhere(program: Program, { file, value, verb }: Access): boolean {
  if (verb !== 'set' || !value) return false;
  const origins = originsOf(program, file, value);
  return origins.has('remote') || origins.has('waited');
}

/** The value that is put in is made from what was read, as in a count: that is an update, not a miss. */
function dependsOnRead({ value, whole }: Access, reads: readonly Access[]): boolean {
  const holds = (path: NodePath): boolean =>
    reads.some((read) => read.whole.node === path.node || read.whole.isDescendant(path));
  return originsIn(value!, whole.node.start!).some(holds);
}

/** What an expression is made from, one name deep; in `found ?? compute()` the part that was found is no news. */
function originsIn(value: NodePath, before: number): NodePath[] {
  const at = bare(value);
  if (at.isLogicalExpression() && at.node.operator !== '&&') return originsIn(at.get('right'), before);
  const binding = at.isIdentifier() ? at.scope.getBinding(at.node.name) : undefined;
  if (!binding) return [at, ...namesIn(at)];
  const written = binding.constantViolations.filter(
    (path) => path.isAssignmentExpression() && path.node.start! < before,
  );
  const last = written.length > 0 ? (written.at(-1)!.get('right') as NodePath) : initOf(binding.path);
  return last ? originsIn(last, last.node.start!) : [];
}

function initOf(declarator: NodePath | undefined): NodePath | undefined {
  const init = declarator?.isVariableDeclarator() ? (declarator.get('init') as NodePath) : undefined;
  return init?.node ? init : undefined;
}

/** What the names in an expression were declared as. */
function namesIn(value: NodePath): NodePath[] {
  const found: NodePath[] = [];
  value.traverse({
    Identifier: (path) => {
      const init = path.isReferencedIdentifier() ? initOf(path.scope.getBinding(path.node.name)?.path) : undefined;
      if (init) found.push(init);
    },
  });
  return found;
}
