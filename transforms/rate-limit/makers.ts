import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import { familyOf } from '../../program/flow/instances.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';

/** A call of the app's own. */
export interface OwnCall {
  readonly file: SourceFile;
  readonly path: Call;
}

/** How often code that makes a limiter runs. */
export type Making =
  | { readonly kind: 'once' }
  /** In a loop, or in a callback for each element. */
  | { readonly kind: 'repeated'; readonly at: NodePath; readonly file: SourceFile }
  /** A function or constructor that is called in several places. */
  | {
      readonly kind: 'called';
      readonly maker: NodePath;
      readonly file: SourceFile;
      readonly calls: readonly OwnCall[];
    };

const EACH = /^(map|forEach|flatMap|reduce|filter|some|every|times|from)$/;
const DEEPEST = 4;

/** Follows the functions around a place, and the only caller of each, up to the top level. */
export function makingOf(program: Program, file: SourceFile, path: NodePath, depth = 0): Making {
  for (let at: NodePath | null = path.parentPath; at; at = at.parentPath) {
    if (at.isLoop() || (at.isFunction() && isForEach(at))) return { kind: 'repeated', at, file };
    if (!isMaker(at)) continue;
    const calls = live(program, callsOf(program, file, at));
    if (calls.length > 1) return { kind: 'called', maker: at, file, calls };
    const [only] = calls;
    if (only && depth < DEEPEST) return makingOf(program, only.file, only.path, depth + 1);
  }
  return { kind: 'once' };
}

/** Code that only tests or strangers call makes limiters of another process. */
function live(program: Program, calls: readonly OwnCall[]): readonly OwnCall[] {
  const running = calls.filter(({ file, path }) =>
    activationsOf(program, file, path).some(({ kind }) => kind === 'start' || kind === 'later'),
  );
  return running.length > 0 ? running : calls;
}

function isMaker(path: NodePath): boolean {
  return path.isFunction() || (path.isClassProperty() && !path.node.static);
}

function isForEach(fn: NodePath): boolean {
  const call = fn.parentPath;
  return isCall(call) && fn.listKey === 'arguments' && EACH.test(memberNameOf(call.get('callee') as NodePath) ?? '');
}

/** The calls of a function or method, and of the class of a constructor or field. */
function callsOf(program: Program, file: SourceFile, maker: NodePath): OwnCall[] {
  const isConstruction = maker.isClassProperty() || maker.isClassMethod({ kind: 'constructor' });
  const owner = isConstruction ? maker.findParent((at) => at.isClass())! : maker;
  const uses = usesOfFunction(program, file, owner);
  const family = isConstruction ? familyOf((from, at) => usesOfFunction(program, from, at), file, owner).made : [];
  const called = uses.flatMap(({ file: where, path, steps }): OwnCall[] => {
    const call = path.parentPath;
    return steps.length === 0 && path.key === 'callee' && isCall(call) ? [{ file: where, path: call }] : [];
  });
  const made = family.flatMap((place): OwnCall[] =>
    isCall(place.path) ? [{ file: place.file, path: place.path }] : [],
  );
  return isConstruction ? made : called;
}
