import type { NodePath } from '@babel/traverse';
import { LASTS, type Holder } from '../../../detect/memory/holders/holder.ts';
import { libraryCaches } from '../../../detect/memory/libraries/find.ts';
import { collectUses } from '../../../detect/memory/uses/collect-uses.ts';
import { LIBRARY_MUTATORS } from '../../../detect/memory/uses/mutators.ts';
import type { SourceFile } from '../../../ast/source-file.ts';
import { referencesTo } from '../../../program/flow/references.ts';
import { moduleReferencesOf } from '../../../program/modules/importers.ts';
import { pathsImporting } from '../../../program/modules/specifier-index.ts';
import type { Program } from '../../../program/program.ts';
import type { Table } from '../table.ts';
import { accessOfLibrary } from './access.ts';
import type { Library } from './library.ts';

/** The one cache that `memory-cache` itself is, under the name by which a file takes it in. */
export function singletonTables(program: Program, library: Library): Table[] {
  const files = pathsImporting(program, library.package, ['server']).flatMap((path) => program.file(path) ?? []);
  const places = files.flatMap((file) => takenIn(file, library.package));
  return places.slice(0, 1).flatMap(({ file, path, id }) => {
    const holder = holderOf(file, id, places.length > 1 ? places.map((place) => place.path) : [path]);
    const finding = libraryCaches(program).find(
      ({ at, message }) => at.file === file.path && message.includes(library.package),
    );
    if (!finding || !holder) return [];
    const options = { seconds: undefined, bound: undefined, isCopying: false, unknown: undefined };
    return [
      {
        finding,
        holder,
        uses: collectUses(program, holder),
        accessOf: accessOfLibrary(library),
        hasTextKeys: true,
        initial: { file, path },
        library: { about: library, options },
      },
    ];
  });
}

/** `const cache = require('memory-cache')`, `import cache from 'memory-cache'`. */
function takenIn(file: SourceFile, name: string): { file: SourceFile; path: NodePath; id: NodePath }[] {
  return moduleReferencesOf(file)
    .filter(({ specifier }) => specifier === name)
    .flatMap(({ path }) => {
      const declarator = path.parentPath?.isVariableDeclarator() ? path.parentPath : undefined;
      const specifier = path.isImportDeclaration() ? path.get('specifiers')[0] : undefined;
      const id = (declarator?.get('id') ?? specifier?.get('local')) as NodePath | undefined;
      return id?.isIdentifier() ? [{ file, path, id }] : [];
    });
}

function holderOf(file: SourceFile, id: NodePath, values: readonly NodePath[]): Holder | undefined {
  const { name } = id.node as { name: string };
  const binding = id.scope.getBinding(name);
  return (
    binding && {
      ...LASTS,
      file,
      at: id,
      name,
      substance: 'library',
      position: 'module',
      values,
      assignments: [],
      scope: file.root,
      mutators: LIBRARY_MUTATORS,
      places: () => referencesTo(file, binding),
    }
  );
}
