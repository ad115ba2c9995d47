import type { NodePath } from '@babel/traverse';
import { appendProperty } from '../../ast/edit/append-property.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import type { Call } from '../../program/flow/callee.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf, type ShapeEntry } from '../../program/values/object-shape.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import { setOption } from '../../recipes/options/set-option.ts';
import type { Outcome } from '../../recipes/storage/piece.ts';

/** 100 MB: more than almost any form sends, and a bound for the memory of one request. */
const LIMIT = '100 * 1024 * 1024';
const NOTE =
  'Uploads are held in memory until S3 has them, so a limit of 100 MB a file is set where there was none: choose your own.';

/** A limit for files that multer holds in memory, where the options of a call set none. */
export function limitFor(program: Program, { file, path }: { file: SourceFile; path: Call }): Outcome {
  const edits = limitEdits(program, file, path);
  return { piece: { file, edits, takes: [], notes: edits.length > 0 ? [NOTE] : [] } };
}

function limitEdits(program: Program, file: SourceFile, call: Call): Edit[] {
  const [options] = call.get('arguments') as NodePath[];
  const shape = options && shapeOf(program, file, options);
  if (!shape || shape.unknown.length > 0) return [];
  const limits = findEntry(shape, 'limits');
  if (!limits) return setOption(file, call, `limits: { fileSize: ${LIMIT} }`);
  return hasFileSize(program, limits) ? [] : intoLimits(limits);
}

function hasFileSize(program: Program, { file, value }: ShapeEntry): boolean {
  if (!value) return true;
  const shape = shapeOf(program, file, value);
  return shape.unknown.length > 0 || findEntry(shape, 'fileSize') !== undefined;
}

function intoLimits({ file, value }: ShapeEntry): Edit[] {
  const literal = value && unwrap(value);
  return literal?.isObjectExpression() ? appendProperty(file, literal, `fileSize: ${LIMIT}`) : [];
}
