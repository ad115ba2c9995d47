import type { NodePath } from '@babel/traverse';
import type { ArrayExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { evaluate } from '../values/evaluate.ts';
import { unwrap } from '../values/unwrap.ts';
import type { RouterCall } from './router-call.ts';

/** An expression that Express calls for a request, as it stands in the registration. */
export interface Handler {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** The handlers of a registration; arrays, by name too, are laid flat. */
export function flatHandlers(program: Program, { file, args }: RouterCall): Handler[] {
  return args.flatMap((path) => flat(program, { file, path }, 0));
}

function flat(program: Program, handler: Handler, depth: number): Handler[] {
  const at = unwrap(handler.path);
  const array = at.isArrayExpression() ? { file: handler.file, path: at } : namedArray(program, handler.file, at);
  if (!array || depth > 3) return [{ file: handler.file, path: at }];
  return array.path.get('elements').flatMap((element): Handler[] => {
    const path = (element as NodePath).isSpreadElement()
      ? ((element as NodePath).get('argument') as NodePath)
      : (element as NodePath);
    return path.node ? flat(program, { file: array.file, path }, depth + 1) : [];
  });
}

function namedArray(
  program: Program,
  file: SourceFile,
  at: NodePath,
): { file: SourceFile; path: NodePath<ArrayExpression> } | undefined {
  if (!at.isIdentifier() && !at.isMemberExpression()) return undefined;
  const value = evaluate(program, file, at);
  return value.kind === 'node' && value.path.isArrayExpression() ? { file: value.file, path: value.path } : undefined;
}
