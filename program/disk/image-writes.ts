import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../flow/place.ts';
import type { Program } from '../program.ts';
import { evaluate, wholeValue } from '../values/evaluate.ts';
import type { DiskCall } from './disk-call.ts';

/** `sharp(input).resize(200).toFile(path)`: the end of a chain of sharp writes a file; its content is what goes into the chain. */
export function imageWrites(program: Program): DiskCall[] {
  return program.filesMentioning(['.toFile(']).flatMap((file) =>
    file.all('CallExpression').flatMap((path): DiskCall[] => {
      const callee = path.get('callee') as NodePath;
      const [target] = path.get('arguments') as NodePath[];
      if (memberNameOf(callee) !== 'toFile' || !target) return [];
      const input = inputOf(program, file, callee.get('object') as NodePath);
      return input ? [{ file, path, verb: 'write', target, content: input }] : [];
    }),
  );
}

/** What the chain begins with: the argument of `sharp`, through the constant that holds it; undefined for no such chain. */
function inputOf(program: Program, file: SourceFile, path: NodePath, depth = 0): NodePath | undefined {
  const value = evaluate(program, file, path);
  if (value.kind === 'package' || value.kind === 'module' || depth > 12) return undefined;
  const { path: at, file: from } = value;
  if (at.isMemberExpression()) return inputOf(program, from, at.get('object'), depth + 1);
  if (!at.isCallExpression()) return undefined;
  const maker = wholeValue(program, evaluate(program, from, at.get('callee') as NodePath));
  if (maker.kind === 'package') return maker.name === 'sharp' ? at.get('arguments')[0] : undefined;
  return inputOf(program, from, at.get('callee') as NodePath, depth + 1);
}
