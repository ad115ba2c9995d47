import type { NodePath } from '@babel/traverse';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { isMember, memberNameOf, type Place } from '../../program/flow/place.ts';
import { functionsOf, type FunctionAt } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import type { At } from './upload-site.ts';

/** One use of an upload middleware. */
export interface UploadRoute extends At {
  /** The handlers that run after it; undefined where they cannot be seen. */
  readonly handlers: readonly FunctionAt[] | undefined;
}

const MIDDLEWARES = new Set(['single', 'array', 'fields', 'any', 'none']);

/** Where a multer instance is used: `upload.single('file')` in a route, or called by hand. */
export function routesOf(program: Program, instance: At): UploadRoute[] {
  const middlewares = leavesOf(program, [{ ...instance, steps: [] }]).flatMap((leaf) => middlewareAt(leaf) ?? []);
  return middlewares.flatMap((middleware) =>
    leavesOf(program, [{ ...middleware, steps: [] }]).flatMap((leaf) => routeAt(program, leaf)),
  );
}

function middlewareAt({ file, path }: Place): At | undefined {
  const member = path.key === 'object' ? path.parentPath : undefined;
  const call = member?.parentPath;
  const isMaker = isMember(member) && MIDDLEWARES.has(memberNameOf(member!) ?? '') && isCall(call);
  return isMaker ? { file, path: call } : undefined;
}

function routeAt(program: Program, { file, path }: Place): UploadRoute[] {
  const call = path.parentPath;
  if (!isCall(call)) return [{ file, path, handlers: undefined }];
  if (path.key === 'callee') return [{ file, path: call, handlers: enclosing(file, call) }];
  return [{ file, path, handlers: handlersAfter(program, file, call, Number(path.key)) }];
}

/** `upload(req, res, callback)`: the function around it, with the callback. */
function enclosing(file: At['file'], call: Call): FunctionAt[] | undefined {
  const around = call.getFunctionParent();
  return around ? [{ file, path: around }] : undefined;
}

/** The functions that follow the middleware, and those that a wrapper such as `asyncHandler` is handed. */
function handlersAfter(program: Program, file: At['file'], call: Call, index: number): FunctionAt[] | undefined {
  const later = (call.get('arguments') as NodePath[]).slice(index + 1);
  const written = later.flatMap((handler) =>
    handler.isCallExpression() ? [handler, ...handler.get('arguments')] : [handler],
  ) as NodePath[];
  const handlers = written.flatMap((handler) => functionsOf(program, file, handler));
  return handlers.length > 0 ? handlers : undefined;
}
