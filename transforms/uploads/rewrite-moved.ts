import type { NodePath } from '@babel/traverse';
import { callSitesOf } from '../../program/calls.ts';
import type { DiskCall } from '../../program/disk/disk-call.ts';
import type { Manifest } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import type { StorageExport } from '../../templates/object-storage.ts';
import { callStyle } from '../../recipes/storage/call-style.ts';
import { inserted, obstacleAt, replaced, type Outcome } from '../../recipes/storage/piece.ts';
import type { UploadRefusal } from './refusals.ts';
import { rewriteDisk } from '../../recipes/storage/rewrite-disk.ts';

/** A handler that keeps what came with a request: by `file.mv(path)` of express-fileupload, or by a call of fs. */
export function rewriteMoved(program: Program, call: DiskCall): Outcome<UploadRefusal> {
  if (call.isUpload) return rewriteMv(program, call);
  const use = { call, target: 'inside', below: [], source: call.source ? 'inside' : 'no' } as const;
  return rewriteDisk(program, use) ?? obstacleAt(call.file, call.path, 'other-parser');
}

/** `file.mv(path)` becomes `writeStored(path, file.data, file.mimetype)`, or moves the temporary file that the bytes are in. */
function rewriteMv(program: Program, { file, path, source, target }: DiskCall): Outcome<UploadRefusal> {
  if (!source?.isIdentifier() && !source?.isMemberExpression()) return obstacleAt(file, path, 'other-parser');
  const temporary = usesTempFiles(program, program.manifestOf(file.path));
  if (temporary === undefined) return obstacleAt(file, path, 'options-unknown', 'useTempFiles');
  const isCallback = callStyle(program, file, path, 1) === 'callback';
  const to: StorageExport = temporary ? 'renameStored' : 'writeStored';
  const owner = file.textOf(source.node);
  const { start, end } = target.node;
  const edit = temporary
    ? inserted(file, start!, `${owner}.tempFilePath, `)
    : inserted(file, end!, `, ${owner}.data, ${owner}.mimetype`);
  return {
    piece: {
      file,
      edits: [replaced(file, path.get('callee') as NodePath, isCallback ? `callbackify(${to})` : to), edit],
      takes: [to],
      imports: isCallback ? [{ file: file.path, from: 'util', name: 'callbackify', local: 'callbackify' }] : [],
    },
  };
}

/** Whether express-fileupload is told to put files on the disk first; undefined where that is only known at run time. */
function usesTempFiles(program: Program, manifest: Manifest): boolean | undefined {
  const makers = callSitesOf(program, 'express-fileupload').filter(
    ({ file }) => program.manifestOf(file.path) === manifest,
  );
  const told = makers.map(({ file, path }): boolean | undefined => {
    const [options] = path.get('arguments') as NodePath[];
    const shape = options && shapeOf(program, file, options);
    const entry = shape && findEntry(shape, 'useTempFiles');
    if (!entry) return shape && shape.unknown.length > 0 ? undefined : false;
    return entry.value?.isBooleanLiteral() && !entry.conditional ? entry.value.node.value : undefined;
  });
  return told.every((one) => one === told[0]) ? told[0] : undefined;
}
