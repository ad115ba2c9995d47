import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf, isMember } from '../flow/place.ts';

/** One call of a method of an app or router: `app.get('/x', …)`, `router.use(…)`, `app.route('/x').post(…)`. */
export interface RouterCall {
  readonly file: SourceFile;
  readonly call: NodePath<CallExpression>;
  /** `use`, `get`, `post`, `all`, `ws`, … */
  readonly name: string;
  /** The path's expression; undefined where there is none. Of a `route()` chain it is the argument of `route`. */
  readonly pathAt: NodePath | undefined;
  /** The expressions behind the path. */
  readonly args: readonly NodePath[];
}

const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all', 'ws']);

/** The calls that begin at an expression which is an app or router, along the chain: `router.get(…).post(…)`. */
export function routerCallsAt(file: SourceFile, object: NodePath): RouterCall[] {
  const call = calledOn(object);
  if (!call) return [];
  const name = memberNameOf(call.get('callee') as NodePath) ?? '';
  if (name === 'route') return verbsOfRoute(file, call, call.get('arguments')[0]);
  if (name !== 'use' && !VERBS.has(name)) return [];
  const [first, ...rest] = call.get('arguments') as NodePath[];
  // `app.get('setting')` reads a setting.
  if (!first || (name !== 'use' && rest.length === 0)) return [];
  const hasPath = name !== 'use' || (rest.length > 0 && mayBePath(first));
  const own = { file, call, name, pathAt: hasPath ? first : undefined, args: hasPath ? rest : [first, ...rest] };
  return [own, ...routerCallsAt(file, call)];
}

function verbsOfRoute(file: SourceFile, object: NodePath, pathAt: NodePath | undefined): RouterCall[] {
  const call = calledOn(object);
  const name = call && memberNameOf(call.get('callee') as NodePath);
  if (!call || name === undefined || !VERBS.has(name)) return [];
  return [{ file, call, name, pathAt, args: call.get('arguments') as NodePath[] }, ...verbsOfRoute(file, call, pathAt)];
}

/** The call of a method of `object`. */
function calledOn(object: NodePath): NodePath<CallExpression> | undefined {
  const member = object.parentPath;
  if (!isMember(member) || object.key !== 'object' || member!.key !== 'callee') return undefined;
  const call = member!.parentPath;
  return call?.isCallExpression() ? call : undefined;
}

/** A function or a call is middleware; a name may be either, and stands first only as a path when more follows. */
function mayBePath(path: NodePath): boolean {
  if (path.isArrayExpression()) return path.get('elements').every((element) => mayBePath(element as NodePath));
  return (
    path.isStringLiteral() ||
    path.isTemplateLiteral() ||
    path.isRegExpLiteral() ||
    path.isBinaryExpression() ||
    isName(path)
  );
}

/** `config.prefix`, `API`: written like a constant, so not the name of a function in sight. */
function isName(path: NodePath): boolean {
  if (isMember(path)) return /prefix|path|base|url|route/i.test(memberNameOf(path) ?? '');
  if (!path.isIdentifier()) return false;
  const binding = path.scope.getBinding(path.node.name)?.path;
  const init = binding?.isVariableDeclarator() ? (binding.get('init') as NodePath) : undefined;
  return init?.isStringLiteral() === true || init?.isTemplateLiteral() === true;
}
