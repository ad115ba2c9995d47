import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import type { DiskPath } from '../../program/disk/disk-path.ts';
import { diskPathsOf } from '../../program/disk/read-path.ts';
import { isCall } from '../../program/flow/callee.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { functionsOf } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf, type ShapeEntry } from '../../program/values/object-shape.ts';
import type { At, UploadSite } from './upload-site.ts';

const MULTER = ['multer', 'koa-multer', '@koa/multer', 'fastify-multer'];
const NEST = '@nestjs/platform-express';
const TMP: DiskPath = { base: 'tmp', segments: [] };

/** `multer({ dest })` and `multer.diskStorage()`, and what Nest makes of them. */
export function multerSites(program: Program): UploadSite[] {
  const multer = MULTER.flatMap((name) => callSitesOf(program, name));
  const interceptors = callSitesOf(program, NEST).filter(({ names }) =>
    /Interceptor$|^register/.test(names.at(-1) ?? ''),
  );
  const storages = multer
    .filter(({ names }) => names.at(-1) === 'diskStorage')
    .flatMap((site) => storageSite(program, site));
  const makers = [...multer.filter(isMaker), ...interceptors];
  return [...storages, ...makers.flatMap((site) => destSite(program, site))];
}

/** True where the app uses multer or Nest's form of it at all. */
export function usesMulter(program: Program): boolean {
  return [...MULTER, NEST].some((name) =>
    callSitesOf(program, name).some((site) => name !== NEST || (site.names.at(-1) ?? '').endsWith('Interceptor')),
  );
}

function isMaker({ names }: CallSite): boolean {
  return names.every((name) => name === 'default');
}

/** A disk storage that nothing hands to multer keeps nothing. */
function storageSite(program: Program, { file, path }: CallSite): UploadSite[] {
  const [options] = path.get('arguments') as NodePath[];
  const instances = usersOf(program, { file, path });
  if (instances.length === 0) return [];
  const entry = options && findEntry(shapeOf(program, file, options), 'destination');
  return [{ file, path, library: 'multer', folders: entry ? destinations(program, entry) : [TMP], instances }];
}

function destSite(program: Program, { file, path }: CallSite): UploadSite[] {
  const shapes = (path.get('arguments') as NodePath[]).map((options) => shapeOf(program, file, options));
  const entries = shapes.flatMap((shape) => (findEntry(shape, 'storage') ? [] : (findEntry(shape, 'dest') ?? [])));
  return entries
    .slice(0, 1)
    .map((entry) => ({ file, path, library: 'multer', folders: destinations(program, entry), instances: [] }));
}

/** The calls that a storage is handed to, as option or alone. */
function usersOf(program: Program, storage: At): At[] {
  return leavesOf(program, [{ ...storage, steps: [] }]).flatMap(({ file, path, steps }) => {
    const call = path.parentPath;
    const isOption = steps.length === 1 && steps[0] === 'storage';
    return isOption && path.listKey === 'arguments' && isCall(call) ? [{ file, path: call }] : [];
  });
}

/** A folder, or what a function hands to its callback: `cb(null, folder)`. */
function destinations(program: Program, { file, path, value }: ShapeEntry): readonly DiskPath[] {
  const fn = functionsOf(program, file, value ?? path)[0];
  return fn ? handedBack(program, fn.file, fn.path) : value ? diskPathsOf(program, file, value) : [];
}

function handedBack(program: Program, file: SourceFile, fn: NodePath): DiskPath[] {
  const last = (fn.get('params') as NodePath[]).at(-1);
  const binding = last?.isIdentifier() ? fn.scope.getBinding(last.node.name) : undefined;
  return (binding?.referencePaths ?? []).flatMap((reference) => {
    const call = reference.parentPath;
    const folder =
      reference.key === 'callee' && call?.isCallExpression()
        ? (call.get('arguments')[1] as NodePath | undefined)
        : undefined;
    return folder ? diskPathsOf(program, file, folder) : [];
  });
}
