import type { NodePath } from '@babel/traverse';
import { freeName } from '../../recipes/free-name.ts';
import { branchesAround, indentOf, removal, statementOf } from '../cache/statements.ts';
import { insertion, replacement } from '../cache/use-place.ts';
import { mayFollow, waitsBetween } from '../cache/waits.ts';
import type { Counter } from './counter.ts';
import { countText, type CounterUse } from './use.ts';

/**
 * Counting and reading in one go gives each request a number of its own: `n++; … n` becomes `const now = await n.increment(); … now`,
 * and `… n; n++` takes the number with `next()` before. Reads of other functions stay reads.
 */
export function joinPairs(counter: Counter, uses: readonly CounterUse[]): CounterUse[] {
  const taken = new Set<CounterUse>();
  const joined = uses.flatMap((count) => {
    const found = count.effect === 'count' ? (after(counter, uses, count) ?? before(counter, uses, count)) : undefined;
    if (!found || found.covered.some((use) => taken.has(use))) return [];
    for (const use of found.covered) taken.add(use);
    return [found.use];
  });
  return [...joined, ...uses.filter((use) => !taken.has(use))];
}

interface Joined {
  readonly use: CounterUse;
  readonly covered: readonly CounterUse[];
}

/** `hits++; res.json({ hits })` */
function after(counter: Counter, uses: readonly CounterUse[], count: CounterUse): Joined | undefined {
  const statement = countStatement(count);
  const reads = statement ? uses.filter((use) => isNear(count, use) && isAfter(count, use)) : [];
  if (!statement || reads.length === 0 || isWrittenOften(uses, count)) return undefined;
  const { file, name } = counter;
  const local = localName(counter);
  const text = `const ${local} = await ${countText(name, count.by!)}`;
  const edits = [
    replacement(file, count.whole.node.start!, count.whole.node.end!, text),
    ...reads.flatMap((read) => named(read, local)),
  ];
  return { covered: [count, ...reads], use: { file, whole: count.whole, effect: 'count', isWritten: true, edits } };
}

/** `const item = { id: nextId }; nextId++;` */
function before(counter: Counter, uses: readonly CounterUse[], count: CounterUse): Joined | undefined {
  const statement = countStatement(count);
  const reads = statement ? uses.filter((use) => isNear(count, use) && isAfter(use, count)) : [];
  const first = reads[0] && statementOf(reads[0].whole);
  if (
    !statement ||
    !first ||
    count.by !== 1 ||
    isWrittenOften(uses, count) ||
    first.parentPath !== statement.parentPath
  )
    return undefined;
  if (
    reads.some(
      (read) =>
        branchesAround(read.whole, first.parentPath ?? undefined).length > 0 && statementOf(read.whole) === first,
    )
  )
    return undefined;
  if (mayLeave(first, statement)) return undefined;
  const { file, name } = counter;
  const local = localName(counter);
  const end = file.text[statement.node.end! - 1] === ';' ? ';' : '';
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const line = `const ${local} = await ${name}.next()${end}${newline}${indentOf(file, first)}`;
  const edits = [
    insertion(file, first.node.start!, line),
    ...reads.flatMap((read) => named(read, local)),
    removal(file, statement),
  ];
  return { covered: [count, ...reads], use: { file, whole: count.whole, effect: 'count', isWritten: true, edits } };
}

/** From the first statement to the count there may be a way out, on which nothing is counted. */
function mayLeave(first: NodePath, count: NodePath): boolean {
  let found = false;
  const look = (path: NodePath): void => {
    found ||= /^(Return|Throw|Continue|Break)Statement$/.test(path.node.type);
  };
  for (let key = first.key as number; key < (count.key as number); key++) {
    const statement = first.getSibling(key);
    look(statement);
    statement.traverse({ Function: (inner) => inner.skip(), Statement: look });
  }
  return found;
}

function countStatement({ whole }: CounterUse): NodePath | undefined {
  const statement = statementOf(whole);
  return statement?.isExpressionStatement() && statement.node === whole.parent ? statement : undefined;
}

/** In the same function, with nothing between them that waits. */
function isNear(count: CounterUse, { whole, effect }: CounterUse): boolean {
  return (
    (effect === 'read' || effect === 'look') &&
    whole.getFunctionParent()?.node === count.whole.getFunctionParent()?.node
  );
}

function isAfter(first: CounterUse, second: CounterUse): boolean {
  return (
    first.whole.node.start! < second.whole.node.start! &&
    mayFollow(first.whole, second.whole) &&
    !waitsBetween(first.whole, second.whole) &&
    isInBlock(first.whole, second.whole)
  );
}

/** What is declared where the first stands can be seen where the second stands, and the first is run before it always. */
function isInBlock(first: NodePath, second: NodePath): boolean {
  return statementOf(first)?.parentPath?.isAncestor(second) === true;
}

function isWrittenOften(uses: readonly CounterUse[], count: CounterUse): boolean {
  const fn = count.whole.getFunctionParent()?.node;
  return (
    uses.filter(
      (use) => (use.effect === 'count' || use.effect === 'write') && use.whole.getFunctionParent()?.node === fn,
    ).length > 1
  );
}

function localName({ file, name }: Counter): string {
  const upper = name[0]!.toUpperCase() + name.slice(1);
  return freeName(file, [`current${upper}`, `${name}Now`, `own${upper}`]);
}

function named({ file, whole }: CounterUse, local: string): CounterUse['edits'] {
  const isShort = whole.parentPath?.isObjectProperty() && whole.parentPath.node.shorthand;
  if (isShort) return [insertion(file, whole.node.end!, `: ${local}`)];
  return [replacement(file, whole.node.start!, whole.node.end!, local)];
}
