import type { Location } from '../../core/location.ts';
import type { Use } from '../../detect/memory/uses/use.ts';
import { membersNamed } from '../../program/flow/fields.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import { checkThenSet, lifetimeOf } from './lifetime.ts';
import { plainnessOf } from '../../program/values/plainness.ts';
import type { CacheRefusal } from './refusals.ts';
import { rewriteMapUse, rewriteObjectUse, type RewrittenUse } from './rewrite-use.ts';
import type { Table } from './table.ts';

/** One obstacle to moving a table. */
export interface Obstacle {
  readonly code: CacheRefusal;
  readonly at: Location;
  readonly detail?: string;
}

export type Judged =
  | { readonly obstacles: readonly Obstacle[] }
  | { readonly uses: readonly (RewrittenUse & Pick<Use, 'file'>)[] };

/** Whether each use of a table has its like in Redis. */
export function judgeTable(program: Program, table: Table): Judged {
  const seen = usesOf(program, table);
  if ('obstacles' in seen) return seen;
  const obstacles = [...ofTable(table), ...ofRecord(table), ...seen.uses.flatMap((use) => ofUse(program, use) ?? [])];
  if (obstacles.length > 0) return { obstacles };
  const own = [
    ...new Map(
      seen.uses.filter((use) => use.level === 'self' && !isCreation(table, use)).map((use) => [use.path.node, use]),
    ).values(),
  ];
  const rewrite = table.holder.substance === 'map' ? rewriteMapUse : rewriteObjectUse;
  const rewritten = own.map((use) => ({ use, to: rewrite(use.file, use.path) }));
  const unsupported = rewritten.filter(({ to }) => !to);
  if (unsupported.length > 0)
    return {
      obstacles: unsupported.map(({ use }) => ({
        code: use.path.listKey === 'arguments' ? 'passed-on' : 'unsupported-use',
        at: use.file.locate(use.path.node),
        detail: firstLine(use.file.textOf(use.path.parent)),
      })),
    };
  return { uses: rewritten.map(({ use, to }) => ({ ...to!, file: use.file })) };
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

function ofTable({ holder, initial }: Table): Obstacle[] {
  const at = initial.file.locate(initial.path.node);
  const made = unwrap(initial.path);
  const isEmpty = made.isObjectExpression()
    ? made.node.properties.length === 0
    : (made.isNewExpression() || made.isCallExpression()) &&
      !made.node.arguments.some(({ type }) => type !== 'NullLiteral');
  if (!isEmpty) return [{ code: 'initial-entries', at }];
  if (holder.assignments.length > 0 || holder.values.length > 1)
    return [{ code: 'reassigned', at: holder.file.locate((holder.assignments[0] ?? holder.at).node) }];
  if (holder.position === 'field' && holder.also().length !== 1) return [{ code: 'many-instances', at }];
  return [];
}

function ofRecord(table: Table): Obstacle[] {
  const pair = lifetimeOf(table).kind === 'record' ? checkThenSet(table) : undefined;
  return pair ? [{ code: 'check-then-set', at: pair.file.locate(pair.whole.node) }] : [];
}

function ofUse(program: Program, use: Use): Obstacle | undefined {
  const at = use.file.locate(use.whole.node);
  if (use.level === 'self' && use.how === 'passed') return { code: 'passed-on', at };
  if (use.level !== 'self' && use.kind === 'write')
    return { code: 'mutated-after-read', at, detail: firstLine(use.file.textOf(use.whole.node)) };
  if (use.level === 'self' && use.kind === 'write' && use.names.length > 1 && !/^(set|delete|clear|add)$/.test(use.how))
    return { code: 'mutated-after-read', at, detail: firstLine(use.file.textOf(use.whole.node)) };
  if (use.kind === 'write' && use.values.some((value) => plainnessOf(program, use.file, value) === 'live'))
    return { code: 'values-not-plain', at };
  if (use.key && plainnessOf(program, use.file, use.key) === 'live') return { code: 'keys-not-plain', at };
  return undefined;
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.slice(0, 80);
}
