import type { NodePath } from '@babel/traverse';
import { isSameEntry, keyText, type Access, type Step } from '../access.ts';
import { isStable } from '../stable.ts';
import { nextOf, previousOf, removal, statementOf, statementsOf } from '../statements.ts';
import { replacement } from '../use-place.ts';
import { bare, orZero, plainSum, sumOf, type Reads } from './sum.ts';

/** Steps with the uses of the table that they stand for. */
export interface Atomic {
  readonly step: Step;
  readonly covered: readonly Access[];
}

/** Counting in an entry as one atomic step, for a `set` that puts in what it has read before, or `o[k]++`. */
export function countAt(reads: Reads, at: Access): Atomic | undefined {
  if (!at.key || !isStable(at.key)) return undefined;
  if (at.verb === 'count') return inBranches(reads, at, countedBy(at)) ?? afterZero(reads, at, countedBy(at));
  if (at.verb !== 'set' || !at.value) return undefined;
  const sum = plainSum(reads, bare(at.value));
  const known = sum && isSameEntry(sum.read, at) ? { by: sum.by, covered: [sum.read] } : undefined;
  return (
    atOnce(reads, at) ??
    (known && (inBranches(reads, at, known) ?? afterZero(reads, at, known))) ??
    overTwoStatements(reads, at)
  );
}

/** What is added to an entry that is there, and the reads that go. */
interface Added {
  readonly by: string;
  readonly covered: readonly Access[];
}

function countedBy({ value, whole }: Access): Added {
  const minus = (whole.node as { operator: string }).operator.startsWith('-') ? '-' : '';
  return { by: minus + (value ? String((value.node as { value?: number }).value) : '1'), covered: [] };
}

/** `m.set(k, (m.get(k) || 0) + 1)`; the next statement may read what it is then. */
function atOnce(reads: Reads, set: Access): Atomic | undefined {
  const sum = sumOf(reads, set.value!);
  if (!sum || !isSameEntry(sum.read, set)) return undefined;
  const covered = [set, ...sum.covered];
  const statement = statementOf(set.whole);
  const read = statement && readAfter(reads, statement, set);
  if (read && statement.isExpressionStatement())
    return { covered: [...covered, read], step: stepAt(read, set, sum.by, [removal(set.file, statement)]) };
  return { covered, step: stepAt(set, set, sum.by, []) };
}

/** `const n = m.get(k)` right after. */
function readAfter(reads: Reads, statement: NodePath, set: Access): Access | undefined {
  const next = nextOf(statement);
  const init =
    next?.isVariableDeclaration() && next.node.declarations.length === 1
      ? (next.get('declarations')[0]!.get('init') as NodePath)
      : undefined;
  const read = init?.node ? reads.get(bare(init).node) : undefined;
  return read?.verb === 'get' && isSameEntry(read, set) ? read : undefined;
}

/** The new call takes the place of `at`. */
function stepAt(at: Access, set: Access, by: string, more: Step['edits']): Step {
  const { start, end } = at.whole.node;
  const amount = by === '1' ? '' : `, ${by}`;
  const text = `${set.table}.increment(${keyText(set)}${amount})`;
  return {
    file: set.file,
    seed: at.whole,
    edits: [replacement(set.file, start!, end!, text), ...more],
    effect: 'count',
    key: set.key!,
  };
}

/** `if (m.has(k)) m.set(k, m.get(k) + 1); else m.set(k, 1);`, either way round. */
function inBranches(reads: Reads, at: Access, { by, covered }: Added): Atomic | undefined {
  const branch = at.whole.findParent((path) => path.parentPath?.isIfStatement() === true);
  const whole = branch?.parentPath;
  if (!whole?.isIfStatement() || !whole.node.alternate) return undefined;
  const other = whole.get(branch!.key === 'consequent' ? 'alternate' : 'consequent') as NodePath;
  const first = firstSet(reads, other);
  const asked = askedIn(reads, whole.get('test'), branch!.key === 'alternate');
  const isAlone = [branch!, other].every((part) => statementsOf(part).length === 1);
  if (!isAlone || !asked || !first || !isSameEntry(first, at) || !isSameEntry(asked, at)) return undefined;
  if (!first.value!.isNumericLiteral() || String(first.value.node.value) !== by) return undefined;
  return { step: inPlaceOf(whole, statementsOf(branch!)[0]!, at, by), covered: [at, ...covered, first, asked] };
}

/** `if (!m.has(k)) m.set(k, 0); m.set(k, m.get(k) + 1);`: a count starts at 0 by itself. */
function afterZero(reads: Reads, at: Access, { by, covered }: Added): Atomic | undefined {
  const statement = statementOf(at.whole);
  const guard = statement && previousOf(statement);
  if (!statement?.isExpressionStatement() || !guard?.isIfStatement() || guard.node.alternate) return undefined;
  const zero = firstSet(reads, guard.get('consequent'));
  const asked = askedIn(reads, guard.get('test'), true);
  if (!zero || !asked || !isSameEntry(zero, at) || !isSameEntry(asked, at)) return undefined;
  if (statementsOf(guard.get('consequent')).length !== 1 || !zero.value!.isNumericLiteral({ value: 0 }))
    return undefined;
  return { covered: [at, ...covered, zero, asked], step: stepAt(at, at, by, [removal(at.file, guard)]) };
}

/** The call as a statement in place of a whole `if`. */
function inPlaceOf(whole: NodePath, like: NodePath, at: Access, by: string): Step {
  const { file, table, key } = at;
  const semicolon = file.text[like.node.end! - 1] === ';' ? ';' : '';
  const amount = by === '1' ? '' : `, ${by}`;
  const text = `await ${table}.increment(${keyText(at)}${amount})${semicolon}`;
  const edits = [replacement(file, whole.node.start!, whole.node.end!, text)];
  return { file, seed: at.whole, isWritten: true, edits, effect: 'count', key: key! };
}

function firstSet(reads: Reads, branch: NodePath): Access | undefined {
  const [statement] = statementsOf(branch);
  const found = statement?.isExpressionStatement() ? reads.get(statement.get('expression').node) : undefined;
  return found?.verb === 'set' ? found : undefined;
}

function askedIn(reads: Reads, test: NodePath, isDenied: boolean): Access | undefined {
  const inner = isDenied ? (test.isUnaryExpression({ operator: '!' }) ? test.get('argument') : undefined) : test;
  return inner && reads.get(bare(inner).node);
}

/** `const n = (m.get(k) || 0) + 1; m.set(k, n);` and `const n = m.get(k) || 0; m.set(k, n + 1);`, one right after the other. */
function overTwoStatements(reads: Reads, set: Access): Atomic | undefined {
  const statement = statementOf(set.whole);
  const before = statement && previousOf(statement);
  if (!statement?.isExpressionStatement() || !before?.isVariableDeclaration() || before.node.declarations.length !== 1)
    return undefined;
  const declared = before.get('declarations')[0]!;
  const id = declared.get('id') as NodePath;
  const init = declared.get('init') as NodePath;
  const binding = id.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined;
  if (!binding?.constant || !init.node) return undefined;
  const sum = sumOf(reads, init);
  if (sum && isSameEntry(sum.read, set) && set.value!.isIdentifier({ name: binding.identifier.name }))
    return {
      covered: [set, ...sum.covered],
      step: stepAt({ ...set, whole: init }, set, sum.by, [removal(set.file, statement)]),
    };
  return onlyRead(reads, set, { name: binding.identifier.name, references: binding.references, init, before });
}

interface Declared {
  readonly name: string;
  readonly references: number;
  readonly init: NodePath;
  readonly before: NodePath;
}

/** The old number is used for nothing else. */
function onlyRead(reads: Reads, set: Access, { name, references, init, before }: Declared): Atomic | undefined {
  const read = orZero(reads, bare(init));
  const value = bare(set.value!);
  const right = value.isBinaryExpression({ operator: '+' }) ? (value.get('right') as NodePath) : undefined;
  if (!read || !isSameEntry(read, set) || references !== 1 || !right?.isNumericLiteral()) return undefined;
  if (!(value.get('left') as NodePath).isIdentifier({ name })) return undefined;
  return { covered: [set, read], step: stepAt(set, set, String(right.node.value), [removal(set.file, before)]) };
}
