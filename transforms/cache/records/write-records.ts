import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { indentAt, styleOf } from '../../../ast/style.ts';
import { freeName } from '../../../recipes/free-name.ts';
import { isSameEntry, keyText, type Access, type Step } from '../access.ts';
import { bare } from '../atomic/sum.ts';
import { isCalm } from '../locks/calm.ts';
import { writeBackEdits } from '../locks/write-back.ts';
import { isStable } from '../stable.ts';
import { isExit, nextOf, statementOf, statementsOf } from '../statements.ts';
import { insertion, replacement } from '../use-place.ts';
import type { Change } from './change.ts';

/** The steps that write changed entries back, and the reads that they stand for; the place that stands in the way where there is one. */
export type Written = { readonly steps: readonly Step[]; readonly covered: readonly Access[] } | NodePath;

/** Writes back each entry behind the last change on each way, in the function that read it. */
export function writeRecords(accesses: readonly Access[], changes: readonly Change[]): Written {
  const held = byVariable(changes);
  const direct = changes.filter(({ origin }) => !origin.binding);
  const parts = [
    ...[...held].map(([binding, own]) => ofVariable(accesses, binding, own)),
    ...runsOf(direct).map((run, n) => ofDirect(run, n)),
  ];
  const obstacle = parts.find((part): part is NodePath => !('steps' in part));
  if (obstacle) return obstacle;
  const made = parts.filter((part) => 'steps' in part);
  return { steps: made.flatMap(({ steps }) => steps), covered: made.flatMap(({ covered }) => covered) };
}

function byVariable(changes: readonly Change[]): Map<Binding, Change[]> {
  const found = new Map<Binding, Change[]>();
  for (const change of changes) {
    const { binding } = change.origin;
    if (binding) found.set(binding, [...(found.get(binding) ?? []), change]);
  }
  return found;
}

/** `const entry = table.get(k); … entry.n++;` */
function ofVariable(accesses: readonly Access[], binding: Binding, changes: readonly Change[]): Written {
  const { read, hasDefault } = changes[0]!.origin;
  const first = changes[0]!.path;
  const sets = accesses.filter((access) => access.verb === 'set' && isSameEntry(access, read) && puts(access, binding));
  const left = changes.filter(({ path }) => !sets.some((set) => isSetAfter(path, set.whole)));
  const isKnown = isStable(read.key!) && isPutWhenReplaced(binding, sets);
  const declared = statementOf(binding.path);
  if (!isKnown || !declared || (hasDefault && left.length > 0)) return left[0]?.path ?? first;
  if (left.length === 0) return { steps: [], covered: [] };
  const { name } = binding.identifier;
  const line = `await ${read.table}.set(${keyText(read)}, ${name})`;
  const statements = followers(declared);
  const result = freeName(read.file, ['result', 'outcome', 'answer']);
  const isAlwaysThere = isGuarded(read.file, statements, name, left[0]!.path);
  const edits = writeBackEdits(
    { file: read.file, line, changes: left.map(({ path }) => path), result, isAlwaysThere },
    statements,
  );
  if (!Array.isArray(edits) || edits.length === 0) return left[0]!.path;
  return { steps: [stepFor(read, left[0]!.path, edits)], covered: [] };
}

function stepFor(read: Access, seed: NodePath, edits: Step['edits']): Step {
  return { file: read.file, seed, isWritten: true, edits, effect: 'write', key: read.key! };
}

function puts({ value }: Access, binding: Binding): boolean {
  const at = bare(value!);
  return at.isIdentifier() && at.scope.getBinding(at.node.name) === binding;
}

/** Behind the change, in the same list of statements or one further out, with no way out between. */
function isSetAfter(change: NodePath, set: NodePath): boolean {
  const end = statementOf(set);
  if (!end || set.node.start! < change.node.end! || set.getFunctionParent() !== change.getFunctionParent())
    return false;
  const list = end.parentPath;
  let at = change.find((path) => path.parentPath === list && path.listKey === end.listKey);
  for (; at && at !== end; at = nextOf(at) ?? null) if (!isCalm(at)) return false;
  return at === end;
}

/** A variable that is given another entry later: that is put in right away. */
function isPutWhenReplaced({ constant, constantViolations }: Binding, sets: readonly Access[]): boolean {
  if (constant) return true;
  return constantViolations.every((path) => {
    const statement = path.isAssignmentExpression() ? statementOf(path) : undefined;
    const next = statement && nextOf(statement);
    return next && sets.some(({ whole }) => statementOf(whole) === next);
  });
}

function followers(declared: NodePath): NodePath[] {
  const found: NodePath[] = [];
  for (let at = nextOf(declared); at; at = nextOf(at)) found.push(at);
  return found;
}

/** `if (!entry) return …;` stands above, or `if (!entry) { entry = …; }`. */
function isGuarded(file: SourceFile, statements: readonly NodePath[], name: string, change: NodePath): boolean {
  const denied = new RegExp(`^!${name}$|^!${name} \\|\\||^${name} === undefined|^${name} == null`);
  return statements.some((statement) => {
    if (!statement.isIfStatement() || statement.node.start! > change.node.start! || statement.node.alternate)
      return false;
    if (!denied.test(file.textOf(statement.node.test))) return false;
    const then = statement.get('consequent');
    return isExit(then) || statementsOf(then).some((inner) => new RegExp(`^${name} = `).test(file.textOf(inner.node)));
  });
}

/** Statements one after the other that change the same entry. */
function runsOf(changes: readonly Change[]): Change[][] {
  const sorted = changes.toSorted((a, b) => a.path.node.start! - b.path.node.start!);
  const runs: Change[][] = [];
  for (const change of sorted) {
    const last = runs.at(-1)?.at(-1);
    const joins = last && isSameEntry(last.origin.read, change.origin.read) && follows(last.path, change.path);
    if (joins) runs.at(-1)!.push(change);
    else runs.push([change]);
  }
  return runs;
}

function follows(first: NodePath, second: NodePath): boolean {
  const one = statementOf(first);
  const other = statementOf(second);
  return one !== undefined && other !== undefined && (one === other || nextOf(one) === other);
}

/** `table.get(k).n++;`: read, changed and set in three lines. */
function ofDirect(run: readonly Change[], n: number): Written {
  const [{ path, origin }] = run as [Change];
  const { read } = origin;
  const { file } = read;
  const first = holding(path);
  const last = holding(run.at(-1)!.path);
  if (!first || !last || !isStable(read.key!)) return path;
  const name = freeName(
    file,
    ['entry', 'record', 'found'].map((one) => (n === 0 ? one : `${one}${n + 1}`)),
  );
  const { semicolons } = styleOf(file);
  const end = semicolons ? ';' : '';
  const before = `const ${name} = await ${read.table}.get(${keyText(read)})${end}`;
  const after = `await ${read.table}.set(${keyText(read)}, ${name})${end}`;
  const renamed = run.map(({ origin: { read: at } }) =>
    replacement(file, at.whole.node.start!, at.whole.node.end!, name),
  );
  const edits = [...renamed, ...around({ file, first, last, before, after })];
  return { steps: [stepFor(read, path, edits)], covered: run.map((change) => change.origin.read) };
}

/** The statement that a change is all of, or that declares what it gives. */
function holding(path: NodePath): NodePath | undefined {
  const parent = path.parentPath!;
  if (parent.isExpressionStatement()) return parent;
  const declaration = parent.isVariableDeclarator() ? parent.parentPath : undefined;
  return declaration?.isVariableDeclaration() && declaration.listKey === 'body' ? declaration : undefined;
}

interface Around {
  readonly file: SourceFile;
  readonly first: NodePath;
  readonly last: NodePath;
  readonly before: string;
  readonly after: string;
}

/** Lines above and below; a branch of one statement becomes a block. */
function around({ file, first, last, before, after }: Around): Step['edits'] {
  const { newline, indent } = styleOf(file);
  const { start } = first.node;
  if (first.listKey !== undefined) {
    const lead = newline + indentAt(file.text, start!);
    return [insertion(file, start!, before + lead), insertion(file, last.node.end!, lead + after)];
  }
  const outer = newline + indentAt(file.text, first.parentPath!.node.start!);
  const space = /\s*$/.exec(file.text.slice(0, start!))![0].length;
  const lead = outer + indent;
  return [
    replacement(file, start! - space, start!, ` {${lead}${before}${lead}`),
    insertion(file, last.node.end!, `${lead}${after}${outer}}`),
  ];
}
