import type { NodePath } from '@babel/traverse';
import { freeName } from '../../../recipes/free-name.ts';
import { isSameEntry, keyText, type Access, type Step } from '../access.ts';
import { waitsBetween } from '../waits.ts';
import { isStable } from '../stable.ts';
import { branchesAround, indentOf, nextOf, removal, statementOf } from '../statements.ts';
import { insertion, replacement } from '../use-place.ts';
import type { Atomic } from './count.ts';
import { bare } from './sum.ts';

/**
 * `if (m.has(k)) return m.get(k);` asks twice, and the entry may go in between: one read above answers both. `rest`: the
 * uses that no other step stands for.
 */
export function oneReadAt(rest: readonly Access[], first: Access): Atomic | undefined {
  if (!isRead(first) || !first.key || !isStable(first.key)) return undefined;
  const statement = statementOf(first.whole);
  if (!statement?.isIfStatement() || branchesAround(first.whole, statement).length > 0) return undefined;
  const again = rest.filter(
    (other) => other !== first && isSecond(first, other) && !isChangedBetween(rest, first, other),
  );
  if (!again.some(({ verb }) => verb === 'get')) return undefined;
  return stepOf(first, again, statement);
}

function isRead({ verb }: Access): boolean {
  return verb === 'has' || verb === 'get';
}

function isSecond(first: Access, other: Access): boolean {
  return (
    isRead(other) &&
    isSameEntry(first, other) &&
    other.whole.getFunctionParent()?.node === first.whole.getFunctionParent()?.node &&
    other.whole.node.start! > first.whole.node.start! &&
    statementOf(first.whole)!.parentPath!.isAncestor(other.whole) &&
    !waitsBetween(first.whole, other.whole)
  );
}

function isChangedBetween(rest: readonly Access[], from: Access, to: Access): boolean {
  return rest.some(
    (other) =>
      !isRead(other) &&
      other.verb !== 'list' &&
      other.verb !== 'size' &&
      other.file === from.file &&
      other.whole.node.start! > from.whole.node.start! &&
      other.whole.node.start! < to.whole.node.start!,
  );
}

function stepOf(first: Access, again: readonly Access[], statement: NodePath): Atomic {
  const { file } = first;
  const declared = declarationAfter(statement, again);
  const name = declared?.name ?? freeName(file, ['found', 'entry', 'cached', 'foundEntry']);
  const line = `const ${name} = await ${first.table}.get(${keyText(first)})${declared?.semicolon ?? semicolonOf(file.text)}`;
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const others = again.filter((other) => other !== declared?.read);
  const edits = [
    insertion(file, statement.node.start!, `${line}${newline}${indentOf(file, statement)}`),
    ...[first, ...others].flatMap((read) => inPlace(read, name)),
    ...(declared ? [removal(file, declared.statement)] : []),
  ];
  const step: Step = { file, seed: first.whole, isWritten: true, edits, effect: 'read', key: first.key! };
  return { step, covered: [first, ...again] };
}

function semicolonOf(text: string): string {
  return /;[ \t]*\r?\n/.test(text) ? ';' : '';
}

/** `const v = m.get(k)` as the next statement: its name is the one to use. */
function declarationAfter(
  statement: NodePath,
  again: readonly Access[],
): { name: string; read: Access; statement: NodePath; semicolon: string } | undefined {
  const next = nextOf(statement);
  if (!next?.isVariableDeclaration({ kind: 'const' }) || next.node.declarations.length !== 1) return undefined;
  const one = next.get('declarations')[0]!;
  const id = one.get('id') as NodePath;
  const init = one.get('init') as NodePath;
  const read = again.find(({ whole, verb }) => verb === 'get' && init.node && bare(init).node === whole.node);
  if (!read || !id.isIdentifier() || id.node.typeAnnotation) return undefined;
  const text = read.file.textOf(next.node);
  return { name: id.node.name, read, statement: next, semicolon: text.endsWith(';') ? ';' : '' };
}

/** `m.has(k)` becomes `found !== undefined`, `!m.has(k)` `found === undefined`, `m.get(k)` `found`. */
function inPlace({ file, whole, verb }: Access, name: string): Step['edits'] {
  const { start, end } = whole.node;
  if (verb === 'get') return [replacement(file, start!, end!, name)];
  const outer = denialOf(whole);
  if (outer) return [replacement(file, outer.node.start!, outer.node.end!, `${name} === undefined`)];
  return [replacement(file, start!, end!, `${name} !== undefined`)];
}

function denialOf(whole: NodePath): NodePath | undefined {
  const parent = whole.parentPath;
  return parent?.isUnaryExpression({ operator: '!' }) ? parent : undefined;
}
