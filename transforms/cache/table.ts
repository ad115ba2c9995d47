import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Finding } from '../../core/finding.ts';
import { collectHolders } from '../../detect/memory/holders/collect.ts';
import type { Holder } from '../../detect/memory/holders/holder.ts';
import { judge } from '../../detect/memory/judge.ts';
import { collectUses } from '../../detect/memory/uses/collect-uses.ts';
import type { Use } from '../../detect/memory/uses/use.ts';
import type { Program } from '../../program/program.ts';
import type { Access } from './access.ts';
import type { Library } from './libraries/library.ts';
import type { LibraryOptions } from './libraries/options.ts';
import { collectLibraryTables } from './libraries/tables.ts';
import { accessOfMap } from './rewrite-map.ts';
import { accessOfObject } from './rewrite-object.ts';
import { accessOfSet } from './rewrite-set.ts';

/** A table in memory that the audit calls state, and that this transform may move. */
export interface Table {
  readonly finding: Finding;
  readonly holder: Holder;
  readonly uses: readonly Use[];
  /** Keys are strings, whatever they are written as: those of an object. */
  readonly hasTextKeys: boolean;
  /** Reads one use of it; undefined where a table in Redis has nothing like it. */
  readonly accessOf: (file: SourceFile, path: NodePath) => Access | undefined;
  /** The package that it is a cache of, and the options that it was made with. */
  readonly library?: { readonly about: Library; readonly options: LibraryOptions };
  /** `new Map()` or `{}`, where the table is made. */
  readonly initial: { readonly file: SourceFile; readonly path: NodePath };
}

/** The answers of the audit that tables belong to. */
export const CHECKS: ReadonlySet<string> = new Set(['cache', 'auth', 'rate-limits', 'sessions']);

/** Maps, object tables and caches of packages, at module level or in fields of the one instance of a class. */
export function collectTables(program: Program): readonly Table[] {
  return program.remember('cache-tables', () => [
    ...collectHolders(program).flatMap((holder) => tableOf(program, holder) ?? []),
    ...collectLibraryTables(program),
  ]);
}

function tableOf(program: Program, holder: Holder): Table | undefined {
  const [initial] = holder.values;
  if (
    !/^(map|object|set)$/.test(holder.substance) ||
    !initial ||
    !/^(module|field|static-field)$/.test(holder.position)
  )
    return undefined;
  const finding = judge(program, holder);
  if (!finding || !CHECKS.has(finding.check)) return undefined;
  const uses = collectUses(program, holder);
  if (!isTable(holder, uses)) return undefined;
  const accessOf = ACCESS[holder.substance as keyof typeof ACCESS];
  return {
    finding,
    holder,
    uses,
    accessOf,
    hasTextKeys: holder.substance === 'object',
    initial: { file: holder.file, path: initial },
  };
}

const ACCESS = { map: accessOfMap, object: accessOfObject, set: accessOfSet };

/** A Map, a Set, or an object that is written under names that are not fixed in the source. */
function isTable({ substance }: Holder, uses: readonly Use[]): boolean {
  if (substance !== 'object') return true;
  return uses.some(
    ({ level, kind, names, key }) =>
      level === 'self' && kind === 'write' && names[0] === undefined && key !== undefined,
  );
}
