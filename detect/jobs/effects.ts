import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { functionsOf, type FunctionAt } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { callEffect } from './call-effect.ts';
import type { Effect } from './vocabulary.ts';

/** A call with its effect. */
export interface EffectAt {
  readonly effect: Effect;
  readonly file: SourceFile;
  readonly path: NodePath;
}

const DEEPEST = 7;
const MOST_FUNCTIONS = 120;

/** What functions do when they are called, and what the app's own functions do that they call. */
export function effectsOf(program: Program, functions: readonly FunctionAt[]): readonly EffectAt[] {
  const found: EffectAt[] = [];
  const seen = new Set<Node>();
  let level = functions;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: FunctionAt[] = [];
    for (const fn of level) {
      if (seen.has(fn.path.node) || seen.size > MOST_FUNCTIONS) continue;
      seen.add(fn.path.node);
      for (const call of callsIn(fn.path)) collect(program, fn.file, call, found, next);
    }
    level = next;
  }
  return found;
}

function collect(program: Program, file: SourceFile, call: Call, found: EffectAt[], next: FunctionAt[]): void {
  const effect = callEffect(program, file, call);
  const isOwn = effect === 'unknown' || effect === 'write' || effect === 'read' || effect === 'local';
  const own = isOwn ? functionsOf(program, file, call.get('callee') as NodePath) : [];
  next.push(...own, ...namedCallbacks(program, file, call));
  if (own.length === 0) found.push({ effect, file, path: call });
}

/** Functions that are handed on by name: `array.forEach(send)`, `.then(store)`. */
function namedCallbacks(program: Program, file: SourceFile, call: Call): FunctionAt[] {
  return (call.get('arguments') as NodePath[]).flatMap((argument) =>
    argument.isIdentifier() || argument.isMemberExpression() ? functionsOf(program, file, argument) : [],
  );
}

/** All calls in a function's text, those of functions inside it included. */
function callsIn(fn: NodePath): Call[] {
  const calls: Call[] = [];
  fn.traverse({
    enter: (path) => {
      if (isCall(path)) calls.push(path);
    },
  });
  return calls;
}
