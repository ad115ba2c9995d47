import type { SourceFile } from '../../ast/source-file.ts';
import { styleOf } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { Edit, ImportRequest } from '../../core/edit.ts';
import { basename } from '../../core/posix.ts';
import { moduleKindOf, type ModuleKind } from '../../program/modules/kind.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { extensionOf, freePath, libFolder } from '../generated-file.ts';
import { objectStorageModule, STORAGE_EXPORTS, type StorageExport } from '../../templates/object-storage.ts';
import { grownModule, hasExport } from './grown-module.ts';
import type { Plan } from './decide.ts';
import type { Piece } from './piece.ts';

/** What all stores together ask of the module that keeps the app's files. */
export interface Wanted {
  readonly names: readonly StorageExport[];
  /** `cjs` as soon as one file takes it by `require`: ES modules can take that too. */
  readonly kind: ModuleKind;
  readonly options: PlanOptions;
}

/** What the plans of one step ask for together. */
export function wantedBy(program: Program, plans: readonly Plan[], options: PlanOptions): Wanted {
  const pieces = plans.flatMap((plan) => plan.pieces);
  const taken = new Set(pieces.flatMap(({ takes }) => takes));
  const users = pieces.filter(({ takes }) => takes.length > 0).map(({ file }) => file);
  return {
    names: STORAGE_EXPORTS.filter((name) => taken.has(name)),
    kind: users.some((file) => moduleKindOf(program, file) === 'cjs') ? 'cjs' : 'esm',
    options,
  };
}

/**
 * The imports of each file, and the module itself: the one of an earlier step, with what it lacks, or a new one. `first`: the
 * file whose language and style a new one takes.
 */
export function useStorage(
  program: Program,
  first: SourceFile,
  pieces: readonly Piece[],
  wanted: Wanted,
): { imports: ImportRequest[]; edits: readonly Edit[]; companions: Companion[] } {
  const { path, edits, text } = presentModule(program, first, wanted) ?? newModule(program, first, wanted);
  return {
    imports: pieces.flatMap(({ file, takes }) =>
      takes.map((name) => ({ file: file.path, from: specifierFor(program, file, path), name, local: name })),
    ),
    edits,
    companions: text === undefined ? [] : [{ kind: 'new-file', path, text }],
  };
}

interface Module {
  readonly path: string;
  readonly edits: readonly Edit[];
  /** Of a new one. */
  readonly text?: string;
}

const NAMES = ['object-storage', 's3-storage', 'stored-files'];

/** A module of an earlier step that has all that is wanted, or can be given it; those that ES modules alone can take in are none for `require`. */
function presentModule(program: Program, first: SourceFile, { names, kind }: Wanted): Module | undefined {
  const manifest = program.manifestOf(first.path);
  const files = program.sources.paths
    .filter((path) => NAMES.includes(basename(path).replace(/\.[cm]?[jt]s$/, '')))
    .flatMap((path) => program.file(path) ?? [])
    .filter((file) => program.manifestOf(file.path) === manifest)
    .filter((file) => kind === 'esm' || file.isTypeScript || moduleKindOf(program, file) === 'cjs');
  const whole = files.find((file) => names.every((name) => hasExport(file, name)));
  if (whole) return { path: whole.path, edits: [] };
  const grown = files.flatMap((file) => grownModule(program, file, names) ?? []);
  return grown[0] && { path: grown[0].file, edits: [grown[0]] };
}

function newModule(program: Program, first: SourceFile, { names, kind, options }: Wanted): Module {
  const manifest = program.manifestOf(first.path);
  const folder = options.libDir ?? libFolder(first, manifest);
  const extension = extensionFor(first, kind, manifest.type);
  const files = NAMES.map((name) => `${name}${extension}`);
  const text = objectStorageModule({ names, typescript: first.isTypeScript, esm: kind === 'esm' }, styleOf(first));
  return { path: freePath(program, folder, files), edits: [], text };
}

function extensionFor(first: SourceFile, kind: ModuleKind, type: 'module' | 'commonjs'): string {
  if (first.isTypeScript) return extensionOf(first);
  if (kind === 'cjs') return type === 'module' ? '.cjs' : '.js';
  return type === 'module' ? '.js' : extensionOf(first);
}
