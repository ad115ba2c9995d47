import type { SourceFile } from '../ast/source-file.ts';
import type { Companion } from '../core/companion.ts';
import type { ImportRequest } from '../core/edit.ts';
import { specifierFor } from '../program/modules/specifier.ts';
import type { Program } from '../program/program.ts';
import { extensionOf } from './generated-file.ts';

/** A generated module, and what a file must take in to use a name of it. */
export interface LibUse {
  readonly path: string;
  readonly imports: readonly ImportRequest[];
  readonly companions: readonly Companion[];
}

/** Takes a name from a module in the lib folder, which is written unless a file of that name is there already. */
export function useLibModule(
  program: Program,
  file: SourceFile,
  module: { folder: string; base: string; name: string; text: string },
): LibUse {
  const path = `${module.folder}/${module.base}${extensionOf(file)}`;
  const imports = [{ file: file.path, from: specifierFor(program, file, path), name: module.name, local: module.name }];
  return {
    path,
    imports,
    companions: program.sources.has(path) ? [] : [{ kind: 'new-file', path, text: module.text }],
  };
}
