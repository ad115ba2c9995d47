import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { indentAt, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { Call } from '../../program/flow/callee.ts';
import { answerOf, askingMethodOf, isDroppedDenial, type Answer, type AskingMethod } from './asking-method.ts';
import { isCertainArray } from './certain-array.ts';
import { loopHead, ownReturns, meansOtherwise } from './loop-parts.ts';
import { loopResultOf, type LoopResult } from './loop-result.ts';

/**
 * The edits that turn `items.filter((item) => …)`, `find`, `some` and `every` into a loop that asks in the same order and
 * ends where they end. Undefined where a loop would not mean the same, or would have no place.
 */
export function askingLoopEdits(file: SourceFile, call: Call, fn: NodePath<FunctionNode>): Edit[] | undefined {
  const method = askingMethodOf(fn);
  const callee = call.get('callee') as NodePath;
  if (!method || !callee.isMemberExpression() || call.node.arguments.length !== 1 || meansOtherwise(fn))
    return undefined;
  const object = callee.get('object') as NodePath;
  const answer = answerOf(fn);
  const head = loopHead(file, fn, object);
  if (!answer || !head || !isCertainArray(object) || ownReturns(fn).length > (answer.statement ? 1 : 0))
    return undefined;
  const result = loopResultOf(file, call, method);
  if (!result || !fits(file, fn, method, result)) return undefined;
  const edit = (start: number, end: number, text: string): Edit => ({ file: file.path, start, end, text });
  const { start, end } = object.node;
  return [
    edit(result.statement.node.start!, start!, `${result.before}${head.open}`),
    ...bodyEdits(file, { fn, method, answer, result }).map(([from, to, text]) =>
      edit(from ?? end!, to, from === undefined ? `${head.reach}) ${text}` : text),
    ),
  ];
}

/** An item needs a name to be kept, and no name of the callback may hide that of the result. */
function fits(
  file: SourceFile,
  fn: NodePath<FunctionNode>,
  method: AskingMethod,
  { name, statement }: LoopResult,
): boolean {
  const needsItem = method === 'filter' || method === 'find';
  if (needsItem && fn.node.params[0]?.type !== 'Identifier') return false;
  const isIndented =
    !fn.get('body').isBlockStatement() ||
    indentAt(file.text, fn.node.end! - 1) === indentAt(file.text, statement.node.start!);
  let isHidden = false;
  fn.traverse({ Identifier: ({ node }) => void (isHidden ||= node.name === name) });
  return isIndented && !isHidden;
}

interface Parts {
  readonly fn: NodePath<FunctionNode>;
  readonly method: AskingMethod;
  readonly answer: Answer;
  readonly result: LoopResult;
}

/** From, to, text; the first begins behind the array. */
function bodyEdits(file: SourceFile, parts: Parts): [number | undefined, number, string][] {
  const { fn, answer, result } = parts;
  const { indent, newline } = styleOf(file);
  const asked = askedOf(parts);
  const { statement } = answer;
  const lead = indentAt(file.text, (statement ?? result.statement).node.start!) + (statement ? '' : indent);
  const hit = `${asked.close}) ${hitText(file, parts, lead)}`;
  const { start, end } = asked.path.node;
  if (!statement) {
    const outer = indentAt(file.text, result.statement.node.start!);
    return [
      [undefined, start!, `{${newline}${lead}if (${asked.open}`],
      [end!, result.end, `${hit}${newline}${outer}}${result.after}`],
    ];
  }
  const block = fn.get('body') as NodePath;
  return [
    [undefined, block.node.start!, ''],
    [statement.node.start!, start!, `if (${asked.open}`],
    [end!, statement.node.end!, hit],
    [block.node.end!, result.end, result.after],
  ];
}

/** The condition on which the loop does something: for `every`, that the answer is no. */
function askedOf({ method, answer: { path } }: Parts): { path: NodePath; open: string; close: string } {
  if (isDroppedDenial(path)) return { path: path.get('argument') as NodePath, open: '', close: '' };
  return method === 'every' ? { path, open: '!(', close: ')' } : { path, open: '', close: '' };
}

function hitText(file: SourceFile, { fn, method, result: { name } }: Parts, lead: string): string {
  const { semicolons, indent, newline } = styleOf(file);
  const end = semicolons ? ';' : '';
  const item = (fn.node.params[0] as { name?: string }).name ?? '';
  if (method === 'filter') return `${name}.push(${item})${end}`;
  const value = method === 'find' ? item : String(method === 'some');
  if (name === undefined) return `return ${value}${end}`;
  const line = `${newline}${lead}${indent}`;
  return `{${line}${name} = ${value}${end}${line}break${end}${newline}${lead}}`;
}
