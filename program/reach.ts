import type { SourceFile } from '../ast/source-file.ts';
import { moduleReferencesOf } from './modules/importers.ts';
import { resolve } from './modules/resolve.ts';
import type { Program } from './program.ts';

/** True where loading `from` loads `to`, directly or through other files of the app: an import the other way would be a cycle. */
export function canReach(program: Program, from: SourceFile, to: SourceFile): boolean {
  const seen = new Set<string>();
  const queue = [from];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (file.path === to.path) return true;
    if (seen.has(file.path)) continue;
    seen.add(file.path);
    for (const { specifier } of moduleReferencesOf(file)) {
      const found = resolve(program, file.path, specifier);
      const next = found.kind === 'file' ? program.file(found.path) : undefined;
      if (next) queue.push(next);
    }
  }
  return false;
}
