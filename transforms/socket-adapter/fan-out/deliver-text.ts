import type { SourceFile } from '../../../ast/source-file.ts';
import { styleOf } from '../../../ast/style.ts';
import type { NodePath } from '@babel/traverse';
import type { LoopParts } from './loop-parts.ts';

/** The lines of `const tellOthers = fanOut(channel, (message) => { … });`, which deliver to the connections of this instance. */
export function deliverLines(
  { fanOut, conditions }: LoopParts,
  names: { readonly tell: string; readonly fanOut: string; readonly channel: string; readonly withOptions: boolean },
): string[] {
  const { file } = fanOut;
  const { semicolons, indent, declare } = styleOf(file);
  const end = semicolons ? ';' : '';
  const given = names.withOptions ? 'message, options' : 'message';
  const callee = file.textOf((fanOut.send.get('callee') as NodePath).node);
  const send = `${callee}(${given})${end}`;
  const tested =
    conditions.length === 0 ? send : `if (${conditions.map((path) => file.textOf(path.node)).join(' && ')}) ${send}`;
  return [
    '// What other instances send, for the connections of this one.',
    `${declare} ${names.tell} = ${names.fanOut}(${names.channel}, (${given}) => {`,
    ...loopLines(fanOut, tested, end).map((line) => indent + line),
    `})${end}`,
  ];
}

function loopLines({ file, over, element, loop }: LoopParts['fanOut'], body: string, end: string): string[] {
  const { indent } = styleOf(file);
  const list = file.textOf(over.node);
  if (loop.isForOfStatement()) return [`for (${file.textOf(element.node)} of ${list}) {`, indent + body, '}'];
  return [`${list}.forEach(${parameter(file, loop, element)} => {`, indent + body, `})${end}`];
}

/** With parentheses or without, as the loop has it. */
function parameter(file: SourceFile, loop: NodePath, element: NodePath): string {
  const [callback] = loop.get('arguments') as NodePath[];
  const isBare = callback?.isArrowFunctionExpression() && file.text[callback.node.start!] !== '(';
  return isBare ? file.textOf(element.node) : `(${file.textOf(element.node)})`;
}
