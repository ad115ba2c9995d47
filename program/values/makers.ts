import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { possibleValues } from './possible-values.ts';
import { unwrap } from './unwrap.ts';

/** What makes an object: a package's export, or a class or function of the app. */
export type Maker =
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string; readonly names: readonly string[] }
  | { readonly kind: 'own'; readonly file: SourceFile; readonly path: NodePath };

/**
 * What is called or constructed in the end, per branch: `new Store()`, `require('store')(session)`, `Store.create()`,
 * `new Store().connect()`. An unknown maker is `undefined`.
 */
export function makersOf(program: Program, file: SourceFile, path: NodePath): (Maker | undefined)[] {
  return search(program, file, path, new Set());
}

/** `seen`: the calls on the way, since `x = x.filter(…)` leads back to itself. */
function search(program: Program, file: SourceFile, path: NodePath, seen: Set<Node>): (Maker | undefined)[] {
  const at = unwrap(path);
  if (at.isAwaitExpression()) return search(program, file, at.get('argument'), seen);
  if (!at.isCallExpression() && !at.isNewExpression() && !at.isOptionalCallExpression()) return [undefined];
  if (seen.has(at.node)) return [undefined];
  seen.add(at.node);
  return makersBehind(program, file, at.get('callee') as NodePath, seen);
}

function makersBehind(program: Program, file: SourceFile, callee: NodePath, seen: Set<Node>): (Maker | undefined)[] {
  return possibleValues(program, file, callee).flatMap(({ file: where, path, value }): (Maker | undefined)[] => {
    if (value.kind === 'package') return [value];
    const at = unwrap(path);
    if (at.isClass() || at.isFunction()) return [{ kind: 'own', file: where, path: at }];
    if (at.isCallExpression() || at.isNewExpression()) return search(program, where, at, seen);
    if (at.isMemberExpression()) return makersOfObject(program, where, at.get('object'), seen);
    return [undefined];
  });
}

/** A method of something that is itself made on the spot, or held in a variable. */
function makersOfObject(program: Program, file: SourceFile, object: NodePath, seen: Set<Node>): (Maker | undefined)[] {
  return possibleValues(program, file, object).flatMap(({ file: where, path }) => search(program, where, path, seen));
}
