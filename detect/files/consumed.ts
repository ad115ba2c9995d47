import type { Node } from '@babel/types';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import type { FunctionAt } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { activationsOfFunction } from '../../program/when/activations.ts';
import { touchOf, type Touch } from '../temp-files/disk-write.ts';
import { isUncertain } from '../temp-files/removal.ts';
import type { UploadRoute } from './upload-routes.ts';

/** True where every route of an upload removes the file before it is done: the file never outlives its request. */
export function isConsumed(program: Program, routes: readonly UploadRoute[]): boolean {
  const removals = uploadTouches(program).filter(({ call }) => call.verb === 'remove' && !isUncertain(call));
  return (
    routes.length > 0 &&
    routes.every(({ handlers }) =>
      handlers?.some((handler) => removals.some((removal) => isWithin(program, removal, handler))),
    )
  );
}

/** Calls that read, move or remove what the path of an uploaded file leads to, whoever names it. */
export function uploadTouches(program: Program): readonly Touch[] {
  return program.remember('upload-touches', () =>
    diskCallsOf(program)
      .filter(({ verb }) => verb !== 'serve' && verb !== 'load')
      .map((call) => touchOf(program, call))
      .filter(({ paths, sources }) =>
        [...paths, ...sources].some(({ base, segments }) => segments.length === 0 && isUploadName(base)),
      ),
  );
}

/** `req.file.path`, `file.filepath`, `req.files.image.tempFilePath`, read off what a handler is given. */
function isUploadName(base: string): boolean {
  return /^\$.*\.(path|filepath|tempFilePath)$/.test(base) && !base.startsWith('$env.');
}

function isWithin(program: Program, { activations, call }: Touch, handler: FunctionAt): boolean {
  const { start, end } = handler.path.node;
  const { node } = call.path;
  if (call.file === handler.file && start! <= node.start! && node.end! <= end!) return true;
  const own = new Set<Node>(
    activationsOfFunction(program, handler.file, handler.path).map(({ root }) => root.node),
  ).add(handler.path.node);
  return activations.some(({ kind, root }) => kind === 'later' && own.has(root.node));
}
