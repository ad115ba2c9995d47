import type { SourceFile } from '../../ast/source-file.ts';
import { styleOf } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { exportsOf } from '../../program/modules/exports.ts';
import { moduleKindOf, type ModuleKind } from '../../program/modules/kind.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { extensionOf, libFolder } from '../generated-file.ts';
import { objectStorageModule, STORAGE_EXPORTS, type StorageExport } from '../../templates/object-storage.ts';
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

/** The imports of each file, and the module itself where the app does not have it. `first`: the file whose language and style it takes. */
export function useStorage(
  program: Program,
  first: SourceFile,
  pieces: readonly Piece[],
  wanted: Wanted,
): { imports: ImportRequest[]; companions: Companion[] } {
  const path = pathFor(program, first, wanted);
  const { names, kind } = wanted;
  const text = objectStorageModule({ names, typescript: first.isTypeScript, esm: kind === 'esm' }, styleOf(first));
  return {
    imports: pieces.flatMap(({ file, takes }) =>
      takes.map((name) => ({ file: file.path, from: specifierFor(program, file, path), name, local: name })),
    ),
    companions: program.sources.has(path) ? [] : [{ kind: 'new-file', path, text }],
  };
}

/** The module of an earlier run where it has all that is wanted, else a path that is free. */
function pathFor(program: Program, first: SourceFile, { names, kind, options }: Wanted): string {
  const manifest = program.manifestOf(first.path);
  const folder = options.libDir ?? libFolder(first, manifest);
  const extension = extensionFor(first, kind, manifest.type);
  const paths = ['object-storage', 's3-storage', 'stored-files'].map((base) => `${folder}/${base}${extension}`);
  const fits = (path: string): boolean => {
    const file = program.file(path);
    return !program.sources.has(path) || (file !== undefined && names.every((name) => hasExport(file, name)));
  };
  return paths.find(fits) ?? paths.at(-1)!;
}

function hasExport(file: SourceFile, name: string): boolean {
  const { named } = exportsOf(file);
  const whole = named.get('');
  if (named.has(name)) return true;
  return whole?.kind === 'value' && new RegExp(`\\b${name}\\b`).test(file.textOf(whole.path.node));
}

function extensionFor(first: SourceFile, kind: ModuleKind, type: 'module' | 'commonjs'): string {
  if (first.isTypeScript) return extensionOf(first);
  if (kind === 'cjs') return type === 'module' ? '.cjs' : '.js';
  return type === 'module' ? '.js' : extensionOf(first);
}
