import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { indentAt, styleOf } from '../../../ast/style.ts';
import type { Edit } from '../../../core/edit.ts';
import type { Call } from '../../../program/flow/callee.ts';
import { memberNameOf } from '../../../program/flow/place.ts';
import { loopEdits } from '../../../recipes/async/array-callbacks.ts';
import { ownReturns } from '../../../recipes/async/loop-parts.ts';
import { statementsOf } from '../statements.ts';
import { insertion, replacement } from '../use-place.ts';
import { answers, isCalm } from './calm.ts';

/** Where what was changed is written back, before anybody may hear of it. */
export interface WriteBack {
  readonly file: SourceFile;
  /** `await todos.save(list)`, without a semicolon. */
  readonly line: string;
  /** The expressions that change it. */
  readonly changes: readonly NodePath[];
  /** A name for what a `return` gives that changes it too. */
  readonly result: string;
  /** Asks for it where a branch ends without a change too: what is written must be there. */
  readonly isAlwaysThere: boolean;
}

/** The edits behind the last change of each way through a list of statements; the statement that stands in the way where there is one. */
export function writeBackEdits(back: WriteBack, statements: readonly NodePath[]): Edit[] | NodePath {
  const edits: Edit[] = [];
  let changed: NodePath | undefined;
  for (const statement of statements) {
    const holds = holdsChange(back, statement);
    if (isPlain(back, statement, holds)) {
      if (holds) changed = statement;
      continue;
    }
    if (changed) edits.push(after(back, changed));
    changed = undefined;
    const inside = holds ? ofStatement(back, statement) : [];
    if (!Array.isArray(inside)) return inside;
    edits.push(...inside);
  }
  return changed ? [...edits, after(back, changed)] : edits;
}

/** What is written behind it is there, and nobody has heard of it before. */
function isPlain({ isAlwaysThere }: WriteBack, statement: NodePath, holds: boolean): boolean {
  return isCalm(statement) && (isAlwaysThere || !holds || !statement.isIfStatement());
}

function holdsChange({ changes }: WriteBack, path: NodePath): boolean {
  return changes.some((change) => change === path || change.isDescendant(path));
}

function ofStatement(back: WriteBack, statement: NodePath): Edit[] | NodePath {
  if (isPlain(back, statement, true)) return [after(back, statement)];
  if (statement.isReturnStatement()) return answers(statement) ? statement : returned(back, statement);
  const loop = forEachIn(statement);
  if (loop) return looped(back, loop);
  const branches = branchesOf(statement);
  const held = branches.filter((branch) => holdsChange(back, branch));
  // A change in a condition, or in what cannot be taken apart.
  if (
    held.length === 0 ||
    back.changes.some((change) => isIn(statement, change) && !held.some((at) => isIn(at, change)))
  )
    return statement;
  const parts = held.map((branch) => ofBranch(back, branch));
  return parts.find((part): part is NodePath => !Array.isArray(part)) ?? (parts as Edit[][]).flat();
}

/** `list.forEach((item) => …)` as a statement, which may become a loop. */
function forEachIn(statement: NodePath): { call: Call; fn: NodePath<FunctionNode> } | undefined {
  const call = statement.isExpressionStatement() ? (statement.get('expression') as NodePath) : undefined;
  const fn = call?.isCallExpression() ? (call.get('arguments')[0] as NodePath | undefined) : undefined;
  const isEach = fn?.isFunction() && memberNameOf((call as Call).get('callee') as NodePath) === 'forEach';
  return isEach ? { call: call as Call, fn } : undefined;
}

/** In a loop it can be saved before the answer. */
function looped(back: WriteBack, { call, fn }: { call: Call; fn: NodePath<FunctionNode> }): Edit[] | NodePath {
  const body = fn.get('body') as NodePath;
  const loop = body.isBlockStatement() && ownReturns(fn).length === 0 ? loopEdits(back.file, call, fn) : undefined;
  const saves = loop ? writeBackEdits(back, statementsOf(body)) : call;
  return loop && Array.isArray(saves) ? [...loop, ...saves] : call;
}

function isIn(path: NodePath, change: NodePath): boolean {
  return change === path || change.isDescendant(path);
}

function branchesOf(statement: NodePath): NodePath[] {
  const get = (key: string): NodePath[] => {
    const at = statement.get(key) as NodePath | NodePath[];
    return (Array.isArray(at) ? at : [at]).filter(({ node }) => node);
  };
  if (statement.isIfStatement()) return [...get('consequent'), ...get('alternate')];
  if (statement.isLoop()) return get('body');
  if (statement.isBlockStatement()) return [statement];
  if (statement.isTryStatement()) return [...get('block'), ...get('handler.body'), ...get('finalizer')];
  return statement.isSwitchStatement() ? get('cases') : [];
}

function ofBranch(back: WriteBack, branch: NodePath): Edit[] | NodePath {
  if (branch.isBlockStatement()) return writeBackEdits(back, statementsOf(branch));
  if (branch.isSwitchCase()) return writeBackEdits(back, branch.get('consequent'));
  if (branch.isIfStatement()) return ofStatement(back, branch);
  const edits = ofStatement(back, branch);
  return Array.isArray(edits) ? braced(back, branch, edits) : edits;
}

/** A branch of one statement becomes a block. */
function braced({ file }: WriteBack, statement: NodePath, edits: readonly Edit[]): Edit[] {
  const { newline, indent } = styleOf(file);
  const { start, end } = statement.node;
  const outer = indentAt(file.text, statement.parentPath!.node.start!);
  const before = /\s*$/.exec(file.text.slice(0, start!))![0].length;
  return [
    replacement(file, start! - before, start!, ` {${newline}${outer}${indent}`),
    ...edits.map((edit) => deeper(edit, `${newline}${indentAt(file.text, start!)}`, `${newline}${outer}${indent}`)),
    insertion(file, end!, `${newline}${outer}}`),
  ];
}

function deeper(edit: Edit, from: string, to: string): Edit {
  return { ...edit, text: edit.text.replaceAll(from, to) };
}

function after({ file, line }: WriteBack, statement: NodePath): Edit {
  const { end, start } = statement.node;
  const rest = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n|$)/.exec(file.text.slice(end!));
  const text = `${newlineAt(file, start!)}${line}${endOf(file)}`;
  return insertion(file, rest?.[1] === undefined ? end! : end! + rest[0].length, text);
}

/** `return list.splice(0, 1)[0];` gives what it took once that is saved. */
function returned({ file, line, result }: WriteBack, statement: NodePath): Edit[] {
  const { start, end } = statement.node;
  const lines = newlineAt(file, start!);
  return [
    replacement(file, start!, start! + 'return'.length, `const ${result} =`),
    insertion(file, end!, `${lines}${line}${endOf(file)}${lines}return ${result}${endOf(file)}`),
  ];
}

function newlineAt(file: SourceFile, offset: number): string {
  return styleOf(file).newline + indentAt(file.text, offset);
}

function endOf(file: SourceFile): string {
  return styleOf(file).semicolons ? ';' : '';
}
