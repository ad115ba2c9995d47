import type { SourceFile } from '../../../ast/source-file.ts';
import { styleOf } from '../../../ast/style.ts';
import type { NodePath } from '@babel/traverse';
import { collectionIn } from '../../../detect/websockets/fan-out.ts';
import { rootOf } from '../emits.ts';
import { conditionText } from './conditions.ts';
import { keysOfConditions, type Key } from './keys-of-conditions.ts';
import type { LoopParts } from './loop-parts.ts';

/** The lines of `const tellOthers = fanOut(channel, (message) => { … });`, which deliver to the connections of this instance. */
export function deliverLines(
  { fanOut, conditions }: LoopParts,
  names: { readonly tell: string; readonly fanOut: string; readonly channel: string; readonly withOptions: boolean },
): string[] {
  const { file } = fanOut;
  const { semicolons, indent, declare } = styleOf(file);
  const end = semicolons ? ';' : '';
  const keys = keysOfConditions(
    conditions,
    new Set([...Object.keys(fanOut.element.getBindingIdentifiers()), rootName(fanOut)]),
  );
  const given = parameters(file, keys, names.withOptions);
  const callee = file.textOf((fanOut.send.get('callee') as NodePath).node);
  const send = `${callee}(${names.withOptions ? 'message, options' : 'message'})${end}`;
  const left = [...keys];
  const tests = conditions.map((each) => conditionText(each, each.key ? left.shift()!.name : '', file.text));
  const tested = tests.length === 0 ? send : `if (${tests.join(' && ')}) ${send}`;
  return [
    '// What other instances send, for the connections of this one.',
    `${declare} ${names.tell} = ${names.fanOut}(${names.channel}, (${given}) => {`,
    ...loopLines(fanOut, tested, end).map((line) => indent + line),
    `})${end}`,
  ];
}

function rootName({ over }: LoopParts['fanOut']): string {
  const root = rootOf(collectionIn(over));
  return root.isIdentifier() ? root.node.name : '';
}

/** With types where the file has them: what decides is only compared, or looked up as text. */
function parameters(file: SourceFile, keys: readonly Key[], withOptions: boolean): string {
  const typeOf = ({ path }: Key): string => (path.listKey === 'arguments' ? 'string' : 'unknown');
  const typed = (name: string, type: string): string => (file.isTypeScript ? `${name}: ${type}` : name);
  const named = keys.map((key) => typed(key.name, typeOf(key)));
  const options = withOptions ? [typed('options', '{ binary?: boolean; compress?: boolean }')] : [];
  return ['message', ...options, ...named].join(', ');
}

function loopLines({ file, over, element, loop }: LoopParts['fanOut'], body: string, end: string): string[] {
  const { indent } = styleOf(file);
  const list = file.textOf(over.node).replace(/\s*\n\s*(?=[.?])/g, '');
  if (loop.isForOfStatement()) return [`for (${file.textOf(element.node)} of ${list}) {`, indent + body, '}'];
  const owner = over.isTSAsExpression() ? `(${list})` : list;
  return [`${owner}.forEach(${parameter(file, loop, element)} => {`, indent + body, `})${end}`];
}

/** With parentheses or without, as the loop has it. */
function parameter(file: SourceFile, loop: NodePath, element: NodePath): string {
  const [callback] = loop.get('arguments') as NodePath[];
  const isBare = callback?.isArrowFunctionExpression() && file.text[callback.node.start!] !== '(';
  return isBare ? file.textOf(element.node) : `(${file.textOf(element.node)})`;
}
