import { dirname } from '../core/posix.ts';
import { rangeOf, type Manifest } from '../program/manifest.ts';
import type { Program } from '../program/program.ts';

/** The package.json that gives a file a package: the nearest one above it that lists it, else the nearest. */
export function manifestListing(program: Program, path: string, name: string): Manifest {
  const folder = dirname(path);
  const above = program.manifests.filter(
    (m) => m.folder === '' || folder === m.folder || folder.startsWith(`${m.folder}/`),
  );
  return above.find((manifest) => rangeOf(manifest, name) !== undefined) ?? program.manifestOf(path);
}
