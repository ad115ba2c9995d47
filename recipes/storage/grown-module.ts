import type { SourceFile } from '../../ast/source-file.ts';
import { styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import { exportsOf } from '../../program/modules/exports.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import type { Program } from '../../program/program.ts';
import { objectStorageModule, STORAGE_EXPORTS, type StorageExport } from '../../templates/object-storage.ts';

/** The edit that adds functions to the module of an earlier step; undefined where somebody has changed that since. */
export function grownModule(program: Program, file: SourceFile, names: readonly StorageExport[]): Edit | undefined {
  const present = STORAGE_EXPORTS.filter((name) => hasExport(file, name));
  const language = { typescript: file.isTypeScript, esm: moduleKindOf(program, file) === 'esm' };
  const written = (all: readonly StorageExport[]): string =>
    objectStorageModule({ ...language, names: all }, styleOf(file));
  // A byte order mark stays where it is.
  const start = file.text.startsWith('\uFEFF') ? 1 : 0;
  if (present.length === 0 || written(present) !== file.text.slice(start)) return undefined;
  const all = STORAGE_EXPORTS.filter((name) => present.includes(name) || names.includes(name));
  return { file: file.path, start, end: file.text.length, text: written(all) };
}

/** Whether a module hands out something of a name. */
export function hasExport(file: SourceFile, name: string): boolean {
  const { named } = exportsOf(file);
  const whole = named.get('');
  if (named.has(name)) return true;
  return whole?.kind === 'value' && new RegExp(`\\b${name}\\b`).test(file.textOf(whole.path.node));
}
