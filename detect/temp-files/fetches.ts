import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import type { Program } from '../../program/program.ts';
import { callEffect } from '../jobs/call-effect.ts';
import { isFetch } from '../jobs/request-effect.ts';

/** Calls in the text of a function that read from another service. */
export function fetchesIn(program: Program, file: SourceFile, fn: NodePath): Call[] {
  const found: Call[] = [];
  fn.traverse({
    enter: (path) => {
      if (isCall(path) && isFetch(program, file, path) && callEffect(program, file, path) === 'read') found.push(path);
    },
  });
  return found;
}
