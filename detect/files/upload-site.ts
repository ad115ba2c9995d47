import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { DiskPath } from '../../program/disk/disk-path.ts';

/** A place of the source. */
export interface At {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** Where an upload library is told to write to disk. */
export interface UploadSite extends At {
  readonly library: string;
  /** The folders that it writes to; empty where they are not known. */
  readonly folders: readonly DiskPath[];
  /** The middlewares or parsers that use it, when they are other calls than the site itself. */
  readonly instances: readonly At[];
}
