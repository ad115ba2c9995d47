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
  return reach(program, functions).effects;
}

/** The functions, and those of the app that they call, as far as is looked. */
export function functionsReached(program: Program, functions: readonly FunctionAt[]): readonly FunctionAt[] {
  return reach(program, functions).functions;
}

function reach(
  program: Program,
  functions: readonly FunctionAt[],
): { effects: readonly EffectAt[]; functions: readonly FunctionAt[] } {
  const found: EffectAt[] = [];
  const reached: FunctionAt[] = [];
  const seen = new Set<Node>();
  let level = functions;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const fresh = level.filter(({ path }) => seen.size < MOST_FUNCTIONS && !seen.has(path.node) && seen.add(path.node));
    reached.push(...fresh);
    const calls = fresh.flatMap(({ file, path }) => callsIn(path).map((call) => lookAt(program, file, call)));
    found.push(...calls.flatMap(({ at, own }) => (own.length === 0 ? at : [])));
    level = calls.flatMap(({ own, handed }) => [...own, ...handed]);
  }
  return { effects: found, functions: reached };
}

interface Look {
  readonly at: EffectAt;
  /** The app's own functions that it runs, which say more than the call's name; and those that it is handed. */
  readonly own: readonly FunctionAt[];
  readonly handed: readonly FunctionAt[];
}

function lookAt(program: Program, file: SourceFile, call: Call): Look {
  const effect = callEffect(program, file, call);
  const isNamedOnly = effect === 'unknown' || effect === 'write' || effect === 'read' || effect === 'local';
  const own = isNamedOnly ? functionsOf(program, file, call.get('callee') as NodePath) : [];
  return { at: { effect, file, path: call }, own, handed: namedCallbacks(program, file, call) };
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
