import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';

/** A loop, and the call in it that sends to each of what it runs over. */
export interface FanOut {
  readonly file: SourceFile;
  /** What is looped over. */
  readonly over: NodePath;
  readonly send: NodePath;
}

/** Loops in server files that call one of the methods on each element: `for (const c of wss.clients) c.send(x)`. */
export function fanOuts(program: Program, words: readonly string[], methods: readonly string[]): FanOut[] {
  return program
    .filesMentioning(words)
    .flatMap((file) => [
      ...file
        .all('ForOfStatement')
        .flatMap((loop) => inLoop(file, loop.get('right'), loop.get('left') as NodePath, loop, methods)),
      ...file.all('CallExpression').flatMap((call) => inForEach(file, call, methods)),
    ]);
}

function inForEach(
  file: SourceFile,
  call: NodePath<import('@babel/types').CallExpression>,
  methods: readonly string[],
): FanOut[] {
  const callee = call.get('callee') as NodePath;
  const [callback] = call.get('arguments') as NodePath[];
  if (!/^(forEach|map)$/.test(memberNameOf(callee) ?? '') || !callback?.isFunction()) return [];
  const [element] = callback.get('params') as NodePath[];
  return element ? inLoop(file, callee.get('object') as NodePath, element, callback, methods) : [];
}

/** The names that the element is taken apart into, and the first call of a method on one of them. */
function inLoop(
  file: SourceFile,
  over: NodePath,
  element: NodePath,
  around: NodePath,
  methods: readonly string[],
): FanOut[] {
  const names = new Set(Object.keys(element.getBindingIdentifiers()));
  let send: NodePath | undefined;
  around.traverse({
    CallExpression: (call) => {
      const callee = call.get('callee') as NodePath;
      if (!send && methods.includes(memberNameOf(callee) ?? '') && names.has(rootName(callee) ?? '')) send = call;
    },
  });
  return send ? [{ file, over, send }] : [];
}

function rootName(path: NodePath): string | undefined {
  if (path.isIdentifier()) return path.node.name;
  return path.isMemberExpression() || path.isOptionalMemberExpression()
    ? rootName(path.get('object') as NodePath)
    : undefined;
}
