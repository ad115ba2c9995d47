import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf } from '../calls.ts';
import { leavesOf } from '../flow/leaves.ts';
import type { Program } from '../program.ts';
import { evaluate, wholeValue } from '../values/evaluate.ts';
import type { Handler } from './handlers.ts';
import { type RouterCall, routerCallsAt } from './router-call.ts';
import { expandRows } from './table-rows.ts';

/** An app or router that the code makes, with everything that is registered on it, in the order of the text. */
export interface Router {
  readonly file: SourceFile;
  readonly made: NodePath;
  readonly calls: readonly RouterCall[];
  /** Expressions that are this router; see `isRouter`. */
  readonly seenAs: ReadonlySet<Node>;
}

const PACKAGES = ['express', 'express-promise-router', 'router'];

/** Every Express app and router of the server's files. */
export function routersOf(program: Program): readonly Router[] {
  return program.remember('express-routers', () =>
    PACKAGES.flatMap((name) => callSitesOf(program, name).filter(({ names }) => makesRouter(name, names))).map((site) =>
      routerAt(program, site.file, site.path),
    ),
  );
}

function makesRouter(name: string, names: readonly string[]): boolean {
  const last = names.at(-1) ?? 'default';
  return last === 'Router' || last === 'default' || (name === 'express' && last === 'application');
}

function routerAt(program: Program, file: SourceFile, made: NodePath): Router {
  const leaves = leavesOf(program, [{ file, path: made, steps: [] }]).filter(({ steps }) => steps.length === 0);
  const own = [{ file, path: made }, ...leaves];
  const calls = own.flatMap((leaf) => routerCallsAt(leaf.file, leaf.path));
  // `module.exports = Router().get(…)`: what the last call of a chain gives back is the router too.
  const ends = calls.map(({ file: at, call }) => ({ file: at, path: call as NodePath, steps: [] })).filter(isKept);
  const further = ends.length > 0 ? leavesOf(program, ends).filter(({ steps }) => steps.length === 0) : [];
  const all = [...calls, ...further.flatMap((leaf) => routerCallsAt(leaf.file, leaf.path))];
  const seenAs = new Set([...own, ...further, ...ends].map(({ path }) => path.node));
  return { file, made, calls: inOrder(all).flatMap((call) => expandRows(program, call)), seenAs };
}

function isKept({ path }: { readonly path: NodePath }): boolean {
  return !path.parentPath?.isExpressionStatement() && path.key !== 'object';
}

function inOrder(calls: readonly RouterCall[]): RouterCall[] {
  const distinct = [...new Map(calls.map((one) => [one.call.node, one])).values()];
  return distinct.toSorted((a, b) => (a.file === b.file ? a.call.node.end! - b.call.node.end! : 0));
}

/** Whether an expression is the router: as an argument of `use` it is mounted there. */
export function isRouter(program: Program, { file, path }: Handler, { made, seenAs }: Router): boolean {
  if (seenAs.has(path.node)) return true;
  if (!path.isIdentifier() && !path.isMemberExpression() && !path.isCallExpression()) return false;
  const value = wholeValue(program, evaluate(program, file, path));
  return value.kind === 'node' && value.path.node === made.node;
}
