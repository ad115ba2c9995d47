import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { orphansOf } from '../orphans.ts';
import type { StorageExport } from '../../templates/object-storage.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { callStyle, type CallStyle } from './call-style.ts';
import type { DiskUse } from './disk-uses.ts';
import { isReadHere } from './read-here.ts';
import { rewriteImage } from './rewrite-image.ts';
import type { StorageRefusal } from './refusals.ts';
import { isFolderGuard } from './folder-guard.ts';
import { isWriteOption, optionEdits } from './write-options.ts';
import { inserted, obstacleAt, replaced, type Outcome, type Piece } from './piece.ts';

interface Like {
  readonly to: StorageExport;
  /** Arguments before options and callback. */
  readonly required: number;
  /** Options that say what the method does by itself. */
  readonly adds?: string;
}

/** What stands for a method of fs, by its name without `Sync`. */
const LIKE: Readonly<Record<string, Like>> = {
  readFile: { to: 'readStored', required: 1 },
  createReadStream: { to: 'streamStored', required: 1 },
  createWriteStream: { to: 'writeStreamStored', required: 1 },
  unlink: { to: 'unlinkStored', required: 1 },
  rename: { to: 'renameStored', required: 2 },
  copyFile: { to: 'copyStored', required: 2 },
  readdir: { to: 'listStored', required: 1 },
  rm: { to: 'removeStored', required: 1 },
  remove: { to: 'removeStored', required: 1, adds: ', { recursive: true, force: true }' },
  access: { to: 'accessStored', required: 1 },
  stat: { to: 'statStored', required: 1 },
  exists: { to: 'storedExists', required: 1 },
  pathExists: { to: 'storedExists', required: 1 },
  writeFile: { to: 'writeStored', required: 2 },
};

/** Leave the folder itself as it is, or make one, which is harmless. */
const HARMLESS = /^(mkdir|mkdirp|mkdirs|ensureDir|mkdtemp|makeDir)$/;

/** The rewrite of one call of fs; undefined where it stays as it is. */
export function rewriteDisk(program: Program, use: DiskUse): Outcome | undefined {
  const { file, path } = use.call;
  const method = methodOf(program, use);
  if (!concerns(program, use, method)) return undefined;
  if (method === 'toFile') return rewriteImage(use.call);
  const found = likeOf(program, use, method);
  if (found) return { piece: pieceOf(use, found.like, found.style) };
  if (use.target !== 'inside' && use.source !== 'inside') return obstacleAt(file, path, 'folder-unknown', method);
  return obstacleAt(file, path, codeOf(use, method), method);
}

function codeOf(use: DiskUse, method: string): StorageRefusal {
  if (isWrite(use)) return 'other-writer';
  return method === 'createReadStream' && use.call.path.node.arguments.length === 1 ? 'handed-on' : 'unsupported-call';
}

const isWrite = ({ call: { verb } }: DiskUse): boolean => verb === 'write' || verb === 'append';

/** Whether the call may mean a file that is stored, rather than the folder or what lies elsewhere. */
function concerns(program: Program, use: DiskUse, method: string): boolean {
  const { call, target, source } = use;
  if (HARMLESS.test(method) || isFolderGuard(program, call.file, call.path, method)) return false;
  if (isWrite(use)) return target === 'inside';
  if (method === 'readdir') return target !== 'above';
  return source === 'inside' || target === 'inside' || target === 'unknown' || source === 'unknown';
}

function likeOf(
  program: Program,
  use: DiskUse,
  method: string,
): { like: Like; style: NonNullable<CallStyle> } | undefined {
  const like = LIKE[method];
  if (!like || !fits(use, method, like.required)) return undefined;
  const { file, path } = use.call;
  const style = method.startsWith('create') ? 'promise' : callStyle(program, file, path, like.required);
  return !style || (method === 'exists' && style === 'callback') ? undefined : { like, style };
}

function methodOf(program: Program, { call: { file, path } }: DiskUse): string {
  const callee = path.get('callee') as NodePath;
  const value = wholeValue(program, evaluate(program, file, callee));
  const name =
    value.kind === 'package'
      ? (value.names.at(-1) ?? value.name)
      : value.kind === 'module'
        ? undefined
        : promisifiedName(program, value.file, value.path);
  return (name ?? memberNameOf(callee) ?? '').replace(/(Sync|Async)$/, '');
}

/** The method that `promisify(fs.unlink)` wraps. */
function promisifiedName(program: Program, file: DiskUse['call']['file'], path: NodePath): string | undefined {
  const [first] = path.isCallExpression() ? (path.get('arguments') as NodePath[]) : [];
  const value = first && wholeValue(program, evaluate(program, file, first));
  return value?.kind === 'package' ? value.names.at(-1) : undefined;
}

/** Options that the like does not know: `withFileTypes`, `start` and `end` of a stream, an encoding of what is written. */
function fits({ call }: DiskUse, method: string, required: number): boolean {
  const [options] = (call.path.get('arguments') as NodePath[]).slice(required);
  if (!options) return method !== 'createReadStream' || isReadHere(call.path);
  if (options.isFunction() || options.isIdentifier()) return !method.startsWith('create');
  if (method === 'readFile' || method === 'access' || method === 'rm') return true;
  return isWriteOption(method, options);
}

function pieceOf(use: DiskUse, { to, adds }: Like, style: CallStyle): Piece {
  const { file, path } = use.call;
  const callee = path.get('callee') as NodePath;
  const text = style === 'callback' ? `callbackify(${to})` : to;
  return {
    file,
    edits: [
      replaced(file, callee, text),
      ...(adds ? [inserted(file, path.node.arguments[0]!.end!, adds)] : []),
      ...optionEdits(use.call, to),
    ],
    takes: [to],
    imports: style === 'callback' ? [{ file: file.path, from: 'util', name: 'callbackify', local: 'callbackify' }] : [],
    orphans: orphansOf(file, callee),
    ...(style === 'sync' && { seed: path }),
  };
}
