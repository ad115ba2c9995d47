import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { quoted, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import { majorOf, rangeOf } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { setOption } from '../../recipes/options/set-option.ts';
import type { Site } from './sites.ts';

export const LOCAL_REDIS = 'redis://localhost:6379';

/** The edits that give a client its address; undefined where its call has another form than the plain ones. */
export function planClient(program: Program, { file, path, library }: Site, name: string): Edit[] | undefined {
  const call = path as NodePath<CallExpression | NewExpression>;
  const address = `process.env.${name} || ${quoted(LOCAL_REDIS, styleOf(file))}`;
  const given = call.get('arguments') as NodePath[];
  if (given.some((argument) => argument.isNumericLiteral() || argument.isSpreadElement())) return undefined;
  if (library === 'redis') {
    const major = majorOf(rangeOf(program.manifestOf(file.path), 'redis')) ?? 5;
    if (major < 4 && given.length === 0) return insertAt(file, call, address, 0);
    return setOption(file, call, `url: ${address}`);
  }
  if (library === 'ioredis') return insertAt(file, call, address, 0);
  return library === 'bull' ? insertAt(file, call, address, 1) : undefined;
}

/** One more argument at an index: `new Redis` gets parentheses of its own. */
function insertAt(
  file: SourceFile,
  call: NodePath<CallExpression | NewExpression>,
  text: string,
  index: number,
): Edit[] {
  const { node } = call;
  const next = node.arguments[index];
  if (next) return [{ file: file.path, start: next.start!, end: next.start!, text: `${text}, ` }];
  const last = node.arguments.at(-1);
  if (last) return [{ file: file.path, start: last.end!, end: last.end!, text: `, ${text}` }];
  const open = file.text.indexOf('(', node.callee.end!);
  const start = open >= 0 && open < node.end! ? open : node.end!;
  return [{ file: file.path, start, end: node.end!, text: `(${text})` }];
}
