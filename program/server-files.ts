import type { Manifest } from './manifest.ts';
import type { Program } from './program.ts';
import { roleIn } from './role-in.ts';

/** Paths of the server's own sources that one package.json governs. */
export function serverFilesOf(program: Program, manifest: Manifest): readonly string[] {
  return program.remember(`server-files:${manifest.path}`, () =>
    program.sources.paths.filter((path) => roleIn(program, path) === 'server' && program.manifestOf(path) === manifest),
  );
}
