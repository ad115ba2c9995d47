import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import { memberNameOf, type Place } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { roleIn } from '../../program/role-in.ts';
import { callbackRole } from '../../program/when/callback-role.ts';
import type { Obstacle } from './obstacle.ts';

const LOOPS = /^(forEach|map|filter|some|every|reduce|flatMap|each|eachSeries|from|times)$/;
const DEEPEST = 8;

/** What stands against the code at a place running once in each process, while it starts; undefined where nothing does. */
export function repetition(program: Program, file: SourceFile, path: NodePath, depth = 0): Obstacle | undefined {
  const fn = path.getFunctionParent();
  const loop = path.findParent((at) => at.isLoop() || at === fn);
  if (loop?.isLoop()) return { code: 'several-timers', at: { file, path } };
  if (!fn || depth > DEEPEST) return undefined;
  const [only, ...others] = runsOf(program, file, fn);
  if (others.length > 0) return { code: 'several-timers', at: { file, path: fn } };
  if (!only) return undefined;
  const call = only.path.parentPath as Call;
  const code = only.path.listKey === 'arguments' ? asArgument(call, only.path.key as number) : undefined;
  return code ? { code, at: { file, path: fn } } : repetition(program, only.file, call, depth + 1);
}

/** A function that is handed to a call runs once there, or for each element, or whenever something happens. */
function asArgument(call: Call, index: number): 'several-timers' | 'made-later' | undefined {
  if (LOOPS.test(memberNameOf(call.get('callee') as NodePath) ?? '')) return 'several-timers';
  return callbackRole(call, index) === 'inherit' ? undefined : 'made-later';
}

/** Where server code calls, constructs or hands on a function. */
function runsOf(program: Program, file: SourceFile, fn: NodePath): readonly Place[] {
  const uses = isConstructor(fn) ? constructions(program, file, fn) : usesOfFunction(program, file, fn);
  return uses.filter((use) => roleIn(program, use.file.path) === 'server' && isRun(use.path));
}

/** Called, constructed, or handed to a call; not exported, compared or kept in a table. */
function isRun(path: NodePath): boolean {
  return isCall(path.parentPath) && (path.key === 'callee' || path.listKey === 'arguments');
}

function isConstructor(fn: NodePath): boolean {
  return fn.isClassMethod() && fn.node.kind === 'constructor';
}

function constructions(program: Program, file: SourceFile, fn: NodePath): ReturnType<typeof usesOfFunction> {
  const cls = fn.findParent((at) => at.isClass())!;
  return usesOfFunction(program, file, cls);
}
