import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf } from '../../program/calls.ts';
import { METHODS, type DiskCall } from '../../program/disk/disk-call.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import type { DiskPath } from '../../program/disk/disk-path.ts';
import { diskPathsOf } from '../../program/disk/read-path.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';
import { lieOf, lieToFile, type Lie } from './folder.ts';

/** Everything that one store writes to. */
export interface Stored {
  readonly folders: readonly DiskPath[];
  /** The folders are paths of single files; what lies beside them is none of theirs. */
  readonly isFile?: boolean;
  /** Whether the path that a parser gives is one of these files; else it is a temporary file, of which one of these is made. */
  readonly byParser: boolean;
  /** The package.json of the app that writes there. */
  readonly manifest: string;
}

/** A call that touches the disk, and may mean the stored files. */
export interface DiskUse {
  readonly call: DiskCall;
  readonly target: Lie['kind'];
  /** Of a serve: from its folder down to the uploads. */
  readonly below: readonly string[];
  /** Of a copy or move. */
  readonly source: Lie['kind'];
}

/** `req.file.path`, `file.filepath`: what a parser says of where it put a file. */
export function isUploadPath(path: DiskPath): boolean {
  return path.segments.length === 0 && /^\$(?!env\.).*\.(path|filepath|tempFilePath)$/.test(path.base);
}

/** `req.file.destination` is the folder of the uploads, and `join(req.file.destination, name)` lies in it. */
function besideUpload({ base, segments }: DiskPath): 'inside' | 'folder' | undefined {
  if (!/^\$(?!env\.).*\.destination$/.test(base)) return undefined;
  return segments.length > 0 ? 'inside' : 'folder';
}

/** Every call of the app on something that is, or may be, in the folders; not those that are certain to mean other files. */
export function diskUses(program: Program, stored: Stored): DiskUse[] {
  return [...diskCallsOf(program), ...otherCalls(program)]
    .filter(({ file }) => isOfApp(program, file, stored))
    .map((call) => useOf(program, call, stored))
    .filter(({ target, source }) => target !== 'no' || source !== 'no');
}

/** In the same package, and not the module that keeps the files. */
export function isOfApp(program: Program, file: SourceFile, { manifest }: Stored): boolean {
  return program.manifestOf(file.path).path === manifest && !file.text.includes('@aws-sdk/client-s3');
}

function useOf(program: Program, call: DiskCall, stored: Stored): DiskUse {
  const lie =
    call.verb === 'serve' ? served(targetPaths(program, call), stored) : worst(targetPaths(program, call), stored);
  const source =
    call.source && !call.isUpload ? worst(diskPathsOf(program, call.file, call.source), stored) : undefined;
  const isEarly =
    lie.kind === 'unknown' && call.verb !== 'serve' && !(isLater(program, call) && isMadeInFunction(call));
  return { call, target: isEarly ? 'no' : lie.kind, below: lie.below, source: source?.kind ?? 'no' };
}

/** A file that is unknown, and asked for while the app starts, is none that was uploaded. */
function isLater(program: Program, { file, path }: DiskCall): boolean {
  return activationsOf(program, file, path).some(({ kind }) => kind === 'later' || kind === 'unknown');
}

/** Something in the path belongs to one run of a function: a table that stands at the top of a file names no uploads. */
function isMadeInFunction({ target }: DiskCall): boolean {
  const isLocal = (path: NodePath): boolean => {
    const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
    return binding ? binding.scope.getFunctionParent() !== null : path.isThisExpression();
  };
  let found = isLocal(target);
  target.traverse({ enter: (inner) => void (found ||= isLocal(inner)) });
  return found;
}

/** `res.sendFile(name, { root })` means a file in the root. */
function targetPaths(program: Program, { file, path, target, verb }: DiskCall): readonly DiskPath[] {
  const root = verb === 'send' ? rootOption(path.get('arguments') as NodePath[]) : undefined;
  const own = diskPathsOf(program, file, target);
  if (!root) return own;
  return diskPathsOf(program, file, root).map(({ base, segments }) => ({ base, segments: [...segments, '*'] }));
}

export function rootOption(handed: readonly NodePath[]): NodePath | undefined {
  const options = handed[1];
  if (!options?.isObjectExpression()) return undefined;
  const entry = options
    .get('properties')
    .find((one) => one.isObjectProperty() && /^['"]?root['"]?$/.test(one.get('key').toString()));
  return entry?.isObjectProperty() ? (entry.get('value') as NodePath) : undefined;
}

const ORDER = ['inside', 'folder', 'above', 'unknown', 'no'];

/** The lie that asks for the most care, over all that the path and the folders may be. */
function worst(paths: readonly DiskPath[], stored: Stored): Lie {
  const lies = paths.flatMap((path): readonly Lie[] => {
    const told = isUploadPath(path) ? 'inside' : besideUpload(path);
    return told ? [{ kind: stored.byParser ? told : 'no', below: [] }] : liesTo(path, stored);
  });
  return lies.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0] ?? { kind: 'no', below: [] };
}

/** How a path lies to each folder, or each single file, of a store. */
export function liesTo(path: DiskPath, { folders, isFile }: Stored): readonly Lie[] {
  return folders.map((folder) => (isFile ? lieToFile(path, folder) : lieOf(path, folder)));
}

/**
 * Where the folder has a default in the code (`process.env.UPLOADS || 'uploads'`), the default tells which published folder it
 * is not; and nobody keeps files among packages.
 */
function served(paths: readonly DiskPath[], stored: Stored): Lie {
  const lie = worst(paths, stored);
  if (lie.kind === 'unknown' && paths.some(({ segments }) => segments.includes('node_modules')))
    return { kind: 'no', below: [] };
  const isElsewhere = stored.folders.some((folder) => paths.every((path) => lieOf(path, folder).kind === 'no'));
  return lie.kind === 'unknown' && isElsewhere ? { kind: 'no', below: [] } : lie;
}

/** Methods of fs that only look, or make folders: `existsSync`, `stat`, `access`, `watch`. */
function otherCalls(program: Program): DiskCall[] {
  return ['fs', 'fs-extra', 'graceful-fs'].flatMap((name) =>
    callSitesOf(program, name).flatMap(({ file, path, names }): DiskCall[] => {
      const method = names.at(-1)?.replace(/Sync$/, '') ?? '';
      const [target] = path.get('arguments') as NodePath[];
      return !target || method in METHODS ? [] : [{ file, path, verb: 'read', target }];
    }),
  );
}
