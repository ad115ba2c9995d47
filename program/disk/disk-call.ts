import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';

/** `serve`: a folder is published; `send`: a file is answered; `load`: JSON taken in by `require` or `import`. */
export type DiskVerb =
  | 'write'
  | 'append'
  | 'copy'
  | 'move'
  | 'read'
  | 'list'
  | 'remove'
  | 'make-temp'
  | 'serve'
  | 'send'
  | 'load';

/** One call that touches the disk. */
export interface DiskCall {
  readonly file: SourceFile;
  readonly path: NodePath<CallExpression | NewExpression>;
  readonly verb: DiskVerb;
  /** The path expression that is written, read or removed; of a copy or move, where to. */
  readonly target: NodePath;
  /** Of a copy or move, where from. */
  readonly source?: NodePath;
  /** What is written. */
  readonly content?: NodePath;
  /** It is `file.mv(path)` of express-fileupload: the source is the uploaded file itself, not a path. */
  readonly isUpload?: true;
}

/** Verb by the method's name without `Sync` or `Async`; of Node's fs and of the packages that repeat and extend it. */
export const METHODS: Readonly<Record<string, DiskVerb>> = {
  writeFile: 'write',
  outputFile: 'write',
  writeJson: 'write',
  writeJSON: 'write',
  outputJson: 'write',
  outputJSON: 'write',
  createWriteStream: 'write',
  WriteStream: 'write',
  appendFile: 'append',
  copyFile: 'copy',
  copy: 'copy',
  cp: 'copy',
  rename: 'move',
  move: 'move',
  readFile: 'read',
  readJson: 'read',
  readJSON: 'read',
  createReadStream: 'read',
  ReadStream: 'read',
  open: 'read',
  readdir: 'list',
  opendir: 'list',
  unlink: 'remove',
  rm: 'remove',
  rmdir: 'remove',
  remove: 'remove',
  emptyDir: 'remove',
  mkdtemp: 'make-temp',
};

export const isWriting = ({ verb }: DiskCall): boolean =>
  verb === 'write' || verb === 'append' || verb === 'copy' || verb === 'move';
export const isReading = ({ verb }: DiskCall): boolean =>
  verb === 'read' || verb === 'list' || verb === 'serve' || verb === 'send' || verb === 'load';
