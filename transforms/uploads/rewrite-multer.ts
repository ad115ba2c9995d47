import type { NodePath } from '@babel/traverse';
import type { CallExpression, ObjectProperty } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit, ImportRequest, Orphan } from '../../core/edit.ts';
import type { UploadSite } from '../../detect/files/upload-site.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { isMember } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import type { Value } from '../../program/values/value.ts';
import { presentBinding } from '../../recipes/present-binding.ts';
import { orphansOf } from '../../recipes/orphans.ts';
import { limitFor } from './limit.ts';
import { inserted, obstacleAt, replaced, type Outcome } from '../../recipes/storage/piece.ts';
import type { UploadRefusal } from './refusals.ts';

/** The pieces that turn a storage on disk into one in S3: the storage itself, and a limit where files are held in memory. */
export function rewriteMulter(program: Program, site: UploadSite): Outcome<UploadRefusal>[] {
  const { file, path } = site;
  if (!isCall(path) || packageOf(program, file, path) !== 'multer') return [obstacleAt(file, path, 'other-parser')];
  if (site.instances.length === 0) return [fromDest(program, file, path), limitFor(program, { file, path })];
  const makers = site.instances.map((instance) => ofInstance(program, instance));
  return [fromDiskStorage(program, file, path), ...makers];
}

function packageOf(program: Program, file: SourceFile, path: Call): string | undefined {
  const value = wholeValue(program, evaluate(program, file, path.get('callee') as NodePath));
  return value.kind === 'package' ? value.name : undefined;
}

/** The option must hold this storage on every run. */
function ofInstance(program: Program, { file, path }: { file: SourceFile; path: NodePath }): Outcome<UploadRefusal> {
  if (!isCall(path) || packageOf(program, file, path) !== 'multer') return obstacleAt(file, path, 'other-parser');
  const [options] = path.get('arguments') as NodePath[];
  const entry = options && findEntry(shapeOf(program, file, options), 'storage');
  if (!entry || entry.conditional || isBranch(entry.value)) return obstacleAt(file, path, 'options-unknown');
  return limitFor(program, { file, path });
}

function isBranch(value: NodePath | undefined): boolean {
  return value?.isConditionalExpression() === true || value?.isLogicalExpression() === true;
}

/** `multer.diskStorage({…})` becomes `s3Storage(multer.memoryStorage(), {…})`. */
function fromDiskStorage(program: Program, file: SourceFile, path: Call): Outcome<UploadRefusal> {
  const callee = path.get('callee') as NodePath;
  const [options] = path.get('arguments') as NodePath[];
  if (!options || options.isSpreadElement()) return obstacleAt(file, path, 'options-unknown');
  const memory = memoryStorage(program, file, callee);
  const edits = [replaced(file, callee, 's3Storage'), inserted(file, options.node.start!, `${memory.text}, `)];
  return { piece: { file, edits, takes: ['s3Storage'], imports: memory.imports, orphans: memory.orphans } };
}

/** `multer.memoryStorage()` by the name that the file has for multer, else an import of its own. */
function memoryStorage(
  program: Program,
  file: SourceFile,
  callee: NodePath,
): { text: string; imports: ImportRequest[]; orphans: Orphan[] } {
  if (isMember(callee)) {
    const object = callee.get('object') as NodePath;
    return { text: `${file.textOf(object.node)}.memoryStorage()`, imports: [], orphans: [] };
  }
  const isWhole = (value: Value): boolean =>
    value.kind === 'package' && value.name === 'multer' && value.names.every((name) => name === 'default');
  const multer = presentBinding(program, file, callee.node.start!, isWhole);
  if (multer) return { text: `${multer}.memoryStorage()`, imports: [], orphans: orphansOf(file, callee) };
  const imports = [{ file: file.path, from: 'multer', name: 'memoryStorage', local: 'memoryStorage' }];
  return { text: 'memoryStorage()', imports, orphans: orphansOf(file, callee) };
}

/** `dest: folder` becomes `storage: s3Storage(multer.memoryStorage(), { destination: folder })`. */
function fromDest(program: Program, file: SourceFile, path: Call): Outcome<UploadRefusal> {
  const [options] = path.get('arguments') as NodePath[];
  const entry = options && findEntry(shapeOf(program, file, options), 'dest');
  const property = entry?.path;
  if (!entry?.value || entry.conditional || entry.file !== file || !property?.isObjectProperty())
    return obstacleAt(file, path, 'options-unknown');
  if (!isForMulterAlone(property)) return obstacleAt(file, property, 'options-unknown');
  const multer = file.textOf(path.node.callee);
  const text = `storage: s3Storage(${multer}.memoryStorage(), { destination: ${file.textOf(entry.value.node)} })`;
  return { piece: { file, edits: [destEdit(file, property, text)], takes: ['s3Storage'] } };
}

function destEdit(file: SourceFile, property: NodePath<ObjectProperty>, text: string): Edit {
  return replaced(file, property, text);
}

/** The options stand in the call, or in a constant that nothing reads but such calls. */
function isForMulterAlone(property: NodePath<ObjectProperty>): boolean {
  const literal = property.parentPath;
  const holder = literal.parentPath;
  if (holder?.isCallExpression()) return true;
  if (!holder?.isVariableDeclarator() || holder.node.id.type !== 'Identifier') return false;
  const references = holder.scope.getBinding(holder.node.id.name)?.referencePaths ?? [];
  return references.every((reference) => reference.listKey === 'arguments' && isSameCall(reference, references));
}

function isSameCall(reference: NodePath, all: readonly NodePath[]): boolean {
  const callee = (path: NodePath): string => (path.parentPath as NodePath<CallExpression>).get('callee').toString();
  return callee(reference) === callee(all[0]!);
}
