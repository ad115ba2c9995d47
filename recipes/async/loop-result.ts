import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { indentAt, styleOf } from '../../ast/style.ts';
import { freeName } from '../free-name.ts';
import type { Call } from '../../program/flow/callee.ts';
import { askingMethodOf, type AskingMethod } from './asking-method.ts';
import { comesFirst } from './comes-first.ts';

/** How a loop hands on what it found. `before` stands above the loop, `after` behind it up to `end`. */
export interface LoopResult {
  readonly statement: NodePath;
  readonly before: string;
  readonly after: string;
  readonly end: number;
  /** What the result is called; undefined where it is returned from inside the loop. */
  readonly name?: string;
}

const NAMES: Readonly<Record<AskingMethod, string>> = {
  filter: 'kept',
  find: 'match',
  some: 'hasOne',
  every: 'areAll',
};
const STARTS: Readonly<Record<AskingMethod, string>> = {
  filter: ' = []',
  find: '',
  some: ' = false',
  every: ' = true',
};

/** A declaration keeps its name, `return` returns early, and elsewhere the result gets a name above its statement. */
export function loopResultOf(file: SourceFile, call: Call, method: AskingMethod): LoopResult | undefined {
  const statement = call.getStatementParent();
  if (!statement || statement.listKey !== 'body' || !statement.parentPath?.isBlockStatement()) return undefined;
  if (statement.getFunctionParent() !== call.getFunctionParent()) return undefined;
  if (statement.isReturnStatement() && statement.node.argument === call.node && method !== 'filter')
    return returned(file, statement, method);
  return declared(file, statement, call, method) ?? hoisted(file, statement, call, method);
}

function returned(file: SourceFile, statement: NodePath, method: AskingMethod): LoopResult {
  const rest = method === 'find' ? 'undefined' : String(method === 'every');
  return {
    statement,
    before: '',
    after: `${breakOf(file, statement)}return ${rest}${endOf(file)}`,
    end: statement.node.end!,
  };
}

/** `const kept = items.filter(…)`. */
function declared(file: SourceFile, statement: NodePath, call: Call, method: AskingMethod): LoopResult | undefined {
  const declarator = call.parentPath;
  if (!statement.isVariableDeclaration() || statement.node.declarations.length !== 1) return undefined;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return undefined;
  const { id } = declarator.node;
  if (isUntyped(file, method) && (!id.typeAnnotation || method === 'find')) return undefined;
  const { kind } = statement.node;
  const keyword = kind === 'const' && method !== 'filter' ? 'let' : kind;
  const before = `${keyword} ${file.textOf(id)}${STARTS[method]}${endOf(file)}${breakOf(file, statement)}`;
  return { statement, before, after: '', end: statement.node.end!, name: id.name };
}

function hoisted(file: SourceFile, statement: NodePath, call: Call, method: AskingMethod): LoopResult | undefined {
  const isUnused = call.parentPath === statement && statement.isExpressionStatement();
  const isDeclared = call.parentPath.isVariableDeclarator() && call.parentPath.parentPath === statement;
  if (isUnused || isDeclared || isUntyped(file, method) || !comesFirst(call, statement)) return undefined;
  const name = numberedName(file, call, method);
  const keyword = styleOf(file).declare === 'var' ? 'var' : method === 'filter' ? 'const' : 'let';
  const lines = breakOf(file, statement);
  const { opening, end } = surroundings(file, statement, call);
  const before = `${keyword} ${name}${STARTS[method]}${endOf(file)}${lines}`;
  return { statement, before, after: `${lines}${opening}${name}`, end, name };
}

/** What stands before the call, and where it ends; `send(` and `)` on lines of their own close around the name. */
function surroundings({ text }: SourceFile, statement: NodePath, call: Call): { opening: string; end: number } {
  const opening = text.slice(statement.node.start!, call.node.start!);
  const closing = /^,?\s*\n\s*(?=\))/.exec(text.slice(call.node.end!))?.[0];
  return closing !== undefined && /\(\s*\n\s*$/.test(opening)
    ? { opening: opening.trimEnd(), end: call.node.end! + closing.length }
    : { opening, end: call.node.end! };
}

/** TypeScript could not tell the type of a variable that starts without a value of its kind, and narrows no `let` in closures. */
function isUntyped(file: SourceFile, method: AskingMethod): boolean {
  return file.isTypeScript && (method === 'filter' || method === 'find');
}

/** Free in the file, and another one for each such call in a function. */
function numberedName(file: SourceFile, call: Call, method: AskingMethod): string {
  let before = 0;
  call.getFunctionParent()!.traverse({
    Function: (fn) => {
      const other = askingMethodOf(fn) === method ? fn.parentPath : null;
      if (other && !other.parentPath!.isVariableDeclarator() && other.node.start! < call.node.start!) before++;
    },
  });
  return freeName(file, [`${NAMES[method]}${before === 0 ? '' : before + 1}`]);
}

function breakOf(file: SourceFile, statement: NodePath): string {
  return styleOf(file).newline + indentAt(file.text, statement.node.start!);
}

function endOf(file: SourceFile): string {
  return styleOf(file).semicolons ? ';' : '';
}
