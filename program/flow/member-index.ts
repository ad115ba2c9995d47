import type { Manifest } from '../manifest.ts';
import type { Program } from '../program.ts';
import { serverFilesOf } from '../server-files.ts';

const MEMBER = /\.\s*([A-Za-z_$][\w$]*)/g;

/** Paths of the server files of one package whose text takes a property of a name; found by one pass over the package. */
export function filesWithMember(program: Program, manifest: Manifest, name: string): readonly string[] {
  const index = program.remember(`member-index:${manifest.path}`, () => indexOf(program, manifest));
  return index.get(name) ?? [];
}

function indexOf(program: Program, manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const path of serverFilesOf(program, manifest)) {
    const names = new Set(Array.from(program.sources.read(path).matchAll(MEMBER), ([, name]) => name!));
    for (const name of names) {
      const known = index.get(name);
      if (known) known.push(path);
      else index.set(name, [path]);
    }
  }
  return index;
}
