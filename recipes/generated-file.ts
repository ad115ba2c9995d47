import type { SourceFile } from '../ast/source-file.ts';
import { basename } from '../core/posix.ts';
import type { Manifest } from '../program/manifest.ts';
import type { Program } from '../program/program.ts';

/** Where generated modules go: `lib` beside the sources, under `src/` and the like where the file lives there. */
export function libFolder(file: SourceFile, { folder }: Manifest): string {
  const inside = folder === '' ? file.path : file.path.slice(folder.length + 1);
  const root = /^(src|server|app|backend|api)\//.exec(inside)?.[1];
  return [folder, root, 'lib'].filter(Boolean).join('/');
}

/** The extension of a module that shall be written as a file is: `.tsx` gives `.ts`. */
export function extensionOf(file: SourceFile): string {
  return /\.[cm]?[jt]s/.exec(basename(file.path))![0];
}

/** The path of the first name that no source has; of the last one if all are taken. */
export function freePath(program: Program, folder: string, names: readonly string[]): string {
  const paths = names.map((name) => (folder === '' ? name : `${folder}/${name}`));
  return paths.find((path) => !program.sources.has(path)) ?? paths.at(-1)!;
}
