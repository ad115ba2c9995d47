import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';

/** An expression that is read, with what is known on the way to it. */
export interface Where {
  readonly file: SourceFile;
  readonly path: NodePath;
  /** What the call that led here hands to parameters. */
  readonly given: ReadonlyMap<Binding, Where>;
  /** The expressions that led here: one that comes again says nothing new. */
  readonly trail: readonly Node[];
}

const LONGEST = 24;

/** A part of the same expression, or something that it names, in the same call. */
export function at(where: Where, path: NodePath, file = where.file): Where {
  return { ...where, file, path, trail: [...where.trail, where.path.node] };
}

/** A returned expression of a function that is called with these arguments. */
export function inCall(
  where: Where,
  fn: { file: SourceFile; path: NodePath<FunctionNode> },
  returned: NodePath,
): Where {
  const handed = where.path.isCallExpression() ? (where.path.get('arguments') as NodePath[]) : [];
  const given = new Map(where.given);
  fn.path.get('params').forEach((param, index) => {
    const name = param.isAssignmentPattern() ? param.get('left') : param;
    const binding = name.isIdentifier() ? fn.path.scope.getBinding(name.node.name) : undefined;
    const argument = handed[index];
    if (binding && argument && !argument.isSpreadElement()) given.set(binding, at(where, argument));
  });
  return { ...at(where, returned, fn.file), given };
}

export function isKnown({ path, trail }: Where): boolean {
  return trail.length > LONGEST || trail.includes(path.node);
}
