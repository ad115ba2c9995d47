import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit, ImportRequest, Orphan } from '../../core/edit.ts';
import type { Location } from '../../core/location.ts';
import type { Wrap } from '../async/wrap.ts';
import type { StorageExport } from '../../templates/object-storage.ts';
import type { StorageRefusal } from './refusals.ts';

/** The rewrite of one place. */
export interface Piece {
  readonly file: SourceFile;
  readonly edits: readonly Edit[];
  /** What the file takes from the storage module. */
  readonly takes: readonly StorageExport[];
  readonly imports?: readonly ImportRequest[];
  readonly orphans?: readonly Orphan[];
  /** An expression that becomes a promise. */
  readonly seed?: NodePath;
  readonly wrap?: Wrap;
  readonly notes?: readonly string[];
}

/** Why a place cannot be rewritten. */
export interface Obstacle<Code extends string = StorageRefusal> {
  readonly code: Code;
  readonly at: Location;
  readonly detail?: string;
}

export type Outcome<Code extends string = StorageRefusal> =
  | { readonly piece: Piece }
  | { readonly obstacle: Obstacle<Code> };

export function obstacleAt<Code extends string>(
  file: SourceFile,
  path: NodePath,
  code: Code,
  detail?: string,
): Outcome<Code> {
  return { obstacle: { code, at: file.locate(path.node), ...(detail !== undefined && { detail }) } };
}

/** Replaces the text of a node. */
export function replaced(file: SourceFile, { node }: NodePath, text: string): Edit {
  return { file: file.path, start: node.start!, end: node.end!, text };
}

/** Inserts text at an offset. */
export function inserted(file: SourceFile, offset: number, text: string): Edit {
  return { file: file.path, start: offset, end: offset, text };
}
