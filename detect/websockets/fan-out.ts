import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { unwrap } from '../../program/values/unwrap.ts';

/** A loop, and the call in it that sends to each of what it runs over. */
export interface FanOut {
  readonly file: SourceFile;
  /** What is looped over. */
  readonly over: NodePath;
  readonly send: NodePath;
  /** What holds one element at a time. */
  readonly element: NodePath;
  /** The `for` statement, or the call of `forEach`. */
  readonly loop: NodePath;
}

interface Loop extends Pick<FanOut, 'over' | 'loop'> {
  /** What holds one element at a time. */
  readonly element: NodePath;
  readonly around: NodePath;
}

/** Loops in server files that call one of the methods on each element: `for (const c of wss.clients) c.send(x)`. */
export function fanOuts(program: Program, words: readonly string[], methods: readonly string[]): FanOut[] {
  return program.filesMentioning(words).flatMap((file) =>
    loopsIn(file).flatMap(({ over, element, around, loop }) => {
      const send = callOnElement(element, around, methods);
      return send ? [{ file, over, send, element, loop }] : [];
    }),
  );
}

function loopsIn(file: SourceFile): Loop[] {
  const loops = file.all('ForOfStatement').map((loop) => ({
    over: loop.get('right') as NodePath,
    element: loop.get('left') as NodePath,
    around: loop as NodePath,
    loop,
  }));
  return [...loops, ...file.all('CallExpression').flatMap((call) => forEachLoop(call) ?? [])];
}

function forEachLoop(call: NodePath<CallExpression>): Loop | undefined {
  const callee = call.get('callee') as NodePath;
  const [callback] = call.get('arguments') as NodePath[];
  if (!/^(forEach|map)$/.test(memberNameOf(callee) ?? '') || !callback?.isFunction()) return undefined;
  const [element] = callback.get('params') as NodePath[];
  return element && { over: callee.get('object') as NodePath, element, around: callback, loop: call };
}

/** The first call of a method on a name that the element is, or is taken apart into. */
function callOnElement(element: NodePath, around: NodePath, methods: readonly string[]): NodePath | undefined {
  const names = new Set(Object.keys(element.getBindingIdentifiers()));
  let found: NodePath | undefined;
  around.traverse({
    CallExpression: (call) => {
      const callee = call.get('callee') as NodePath;
      if (!found && methods.includes(memberNameOf(callee) ?? '') && names.has(rootName(callee) ?? '')) found = call;
    },
  });
  return found;
}

function rootName(path: NodePath): string | undefined {
  if (path.isIdentifier()) return path.node.name;
  return path.isMemberExpression() || path.isOptionalMemberExpression()
    ? rootName(path.get('object') as NodePath)
    : undefined;
}

/** The collection behind `[...wss.clients]`, `Array.from(wss.clients)`, `….filter(…)` and casts. */
export function collectionIn(path: NodePath): NodePath {
  const at = unwrap(path);
  if (at.isArrayExpression()) {
    const [only, ...others] = at.get('elements') as NodePath[];
    return only?.isSpreadElement() && others.length === 0 ? collectionIn(only.get('argument')) : at;
  }
  const callee = at.isCallExpression() ? (at.get('callee') as NodePath) : undefined;
  const object = callee?.isMemberExpression() ? callee.get('object') : undefined;
  if (!callee || !object) return at;
  const [first] = at.get('arguments') as NodePath[];
  if (object.isIdentifier({ name: 'Array' }) && memberNameOf(callee) === 'from' && first) return collectionIn(first);
  return memberNameOf(callee) === 'filter' ? collectionIn(object) : at;
}
