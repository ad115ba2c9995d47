import type { Manifest } from './manifest.ts';
import type { Program } from './program.ts';
import { roleOf } from './roles.ts';

/** Paths of the server's own sources that one package.json governs. */
export function serverFilesOf(program: Program, manifest: Manifest): readonly string[] {
  return program.remember(`server-files:${manifest.path}`, () =>
    program.sources.paths.filter((path) => roleOf(path) === 'server' && program.manifestOf(path) === manifest),
  );
}
