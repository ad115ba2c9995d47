import type { Location } from '../../core/location.ts';
import type { Use } from '../../detect/memory/uses/use.ts';
import { membersNamed } from '../../program/flow/fields.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import type { Access } from './access.ts';
import { isMutation, ofUse } from './judge-use.ts';
import { ofValues } from './judge-values.ts';
import { changeOf, type Change } from './records/change.ts';
import type { CacheRefusal } from './refusals.ts';
import type { Table } from './table.ts';
import { typeObstacle } from './table-type.ts';

/** One obstacle to moving a table. */
export interface Obstacle {
  readonly code: CacheRefusal;
  readonly at: Location;
  readonly detail?: string;
}

export type Judged =
  | { readonly obstacles: readonly Obstacle[] }
  | { readonly accesses: readonly Access[]; readonly changes: readonly Change[] };

/** Whether each use of a table has its like in Redis, and what it does. */
export function judgeTable(program: Program, table: Table): Judged {
  const seen = usesOf(program, table);
  if ('obstacles' in seen) return seen;
  const uses = seen.uses.filter((use) => !isCreation(table, use));
  const obstacles = [...ofTable(table), ...uses.flatMap((use) => ofUse(program, table, use) ?? [])];
  if (obstacles.length > 0) return { obstacles };
  const own = new Map(uses.filter(({ level }) => level === 'self').map((use) => [use.path.node, use])).values();
  const read = [...own].map((use) => ({ use, access: table.accessOf(use.file, use.path) }));
  const unsupported = read.filter(({ access }) => !access);
  if (unsupported.length > 0) return { obstacles: unsupported.map(({ use }) => ofUnsupported(use)) };
  const accesses = read.map(({ access }) => access!);
  const changed = uses.filter((use) => isMutation(table, use));
  const changes = changed.flatMap((use) => changeOf(accesses, use) ?? []);
  if (changes.length < changed.length)
    return { obstacles: changed.filter((use) => !changeOf(accesses, use)).map(ofChanged) };
  const values = [...ofMissing(table, accesses), ...ofValues(program, accesses, changes)];
  return values.length > 0 ? { obstacles: values } : { accesses, changes };
}

function ofChanged({ file, whole }: Use): Obstacle {
  const detail = file.textOf(whole.node).split('\n')[0]!.slice(0, 80);
  return { code: 'mutated-after-read', at: file.locate(whole.node), detail };
}

function ofUnsupported({ file, path }: Use): Obstacle {
  return {
    code: path.listKey === 'arguments' ? 'passed-on' : 'unsupported-use',
    at: file.locate(path.node),
    detail: file.textOf(path.parent).split('\n')[0]!.slice(0, 80),
  };
}

/**
 * The uses of the table itself. Where an instance that holds it in a field is handed on, that is no use of the table, as
 * long as nobody takes the field from outside.
 */
function usesOf(
  program: Program,
  { holder, uses }: Table,
): { uses: readonly Use[] } | { obstacles: readonly Obstacle[] } {
  if (holder.position !== 'field') return { uses };
  const own = uses.filter(({ path, how }) => how !== 'passed' || memberNameOf(path) === holder.name);
  const known = new Set(own.map(({ path }) => path.node));
  const foreign = holder.name.startsWith('#')
    ? []
    : membersNamed(program, holder.file, holder.name).filter(({ path }) => !known.has(path.node));
  return foreign.length > 0
    ? { obstacles: foreign.map(({ file, path }) => ({ code: 'passed-on', at: file.locate(path.node) })) }
    : { uses: own };
}

/** `this.users = new Map()`. */
function isCreation({ initial }: Table, { path }: Use): boolean {
  return (
    path.key === 'left' &&
    path.parentPath?.isAssignmentExpression() === true &&
    path.parentPath.node.right === initial.path.node
  );
}

function ofTable(table: Table): Obstacle[] {
  const { holder, initial } = table;
  const at = initial.file.locate(initial.path.node);
  if (table.library) return ofLibrary(table, at);
  const made = unwrap(initial.path);
  const isEmpty = made.isObjectExpression()
    ? made.node.properties.length === 0
    : (made.isNewExpression() || made.isCallExpression()) &&
      !made.node.arguments.some(({ type }) => type !== 'NullLiteral');
  if (!isEmpty) return [{ code: 'initial-entries', at }];
  if (holder.assignments.length > 0 || holder.values.length > 1)
    return [{ code: 'reassigned', at: holder.file.locate((holder.assignments[0] ?? holder.at).node) }];
  if (holder.position === 'field' && holder.also().length !== 1) return [{ code: 'many-instances', at }];
  return typeObstacle(table) ?? [];
}

function ofLibrary({ holder, library }: Table, at: Location): Obstacle[] {
  const { unknown } = library!.options;
  if (library!.about.isSingleton && holder.values.length > 1) return [{ code: 'many-files', at }];
  if (unknown !== undefined) return [{ code: 'unknown-option', at, detail: unknown }];
  if (holder.position === 'closure' || (holder.position === 'field' && holder.also().length !== 1))
    return [{ code: 'many-instances', at }];
  return holder.values.length > 1 ? [{ code: 'reassigned', at }] : [];
}

/** What is missing reads as null in memory-cache, and as undefined from Redis. */
function ofMissing({ library }: Table, accesses: readonly Access[]): Obstacle[] {
  if (!library?.about.isSingleton) return [];
  return accesses.flatMap(({ file, whole, verb }) => {
    const fn = whole.getFunctionParent();
    const isCompared = verb === 'get' && fn && /[!=]== null\b|\bnull [!=]==/.test(file.textOf(fn.node));
    return isCompared ? [{ code: 'unsupported-use' as const, at: file.locate(whole.node), detail: 'null' }] : [];
  });
}
