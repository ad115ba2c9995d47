import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../../core/finding.ts';
import { collectHolders } from '../../../detect/memory/holders/collect.ts';
import { LASTS, type Holder } from '../../../detect/memory/holders/holder.ts';
import { libraryCaches } from '../../../detect/memory/libraries/find.ts';
import { collectUses } from '../../../detect/memory/uses/collect-uses.ts';
import { LIBRARY_MUTATORS } from '../../../detect/memory/uses/mutators.ts';
import { callSitesOf, type CallSite } from '../../../program/calls.ts';
import { memberNameOf } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { classKey, isClassField } from '../../../program/flow/this.ts';
import type { Table } from '../table.ts';
import { accessOfLibrary } from './access.ts';
import { LIBRARIES } from './known.ts';
import type { Library } from './library.ts';
import { optionsOf } from './options.ts';
import { singletonTables } from './singleton.ts';

/** Caches of packages, where the audit calls them state. */
export function collectLibraryTables(program: Program): Table[] {
  const findings = libraryCaches(program);
  const own = LIBRARIES.filter(({ isSingleton }) => isSingleton).flatMap((library) =>
    singletonTables(program, library),
  );
  const made = LIBRARIES.flatMap((library) =>
    callSitesOf(program, library.package).flatMap((site) => {
      const at = site.file.locate(site.path.node);
      const finding = findings.find((one) => one.at.file === at.file && one.at.line === at.line);
      return finding && site.path.isNewExpression() ? [tableOf(program, library, site, finding)] : [];
    }),
  );
  return [...own, ...made];
}

function tableOf(program: Program, library: Library, site: CallSite, finding: Finding): Table {
  const holder = holderOf(program, site);
  return {
    finding,
    holder,
    uses: collectUses(program, holder),
    accessOf: accessOfLibrary(library),
    hasTextKeys: library.package === 'node-cache',
    initial: { file: site.file, path: site.path },
    library: { about: library, options: optionsOf(program, library, site) },
  };
}

/** A field of a class as the audit knows it; else what the expression flows to. */
function holderOf(program: Program, { file, path }: CallSite): Holder {
  const field = collectHolders(program).find(({ values }) => values.some(({ node }) => node === path.node));
  if (field) return { ...field, substance: 'library', mutators: LIBRARY_MUTATORS };
  return {
    ...LASTS,
    file,
    at: path,
    name: nameOf(path) ?? 'cache',
    substance: 'library',
    position: path.getFunctionParent() ? 'closure' : 'module',
    values: [path],
    assignments: [],
    scope: file.root,
    mutators: LIBRARY_MUTATORS,
    places: () => [{ file, path, steps: [] }],
  };
}

function nameOf({ parentPath: parent }: NodePath): string | undefined {
  if (!parent) return undefined;
  if (parent.isVariableDeclarator() && parent.node.id.type === 'Identifier') return parent.node.id.name;
  if (isClassField(parent)) return classKey(parent);
  const left = parent.isAssignmentExpression() ? (parent.get('left') as NodePath) : undefined;
  const name = left?.isIdentifier() ? left.node.name : left && memberNameOf(left);
  return name === 'exports' ? undefined : name;
}
