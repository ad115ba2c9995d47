import { quoted, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { Group } from '../../core/group.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { planGuards } from '../../recipes/async/guards.ts';
import { functionName } from '../../recipes/async/function-name.ts';
import { propagate, type Propagation } from '../../recipes/async/propagate.ts';
import { wrapEdits } from '../../recipes/async/wrap.ts';
import { libFolder } from '../../recipes/generated-file.ts';
import { useLibModule, type LibUse } from '../../recipes/lib-module.ts';
import { planRedisClient, type ClientPlan } from '../../recipes/redis/client.ts';
import { mapModule } from '../../templates/redis-map.ts';
import type { Judged, Obstacle } from './judge.ts';
import { lifetimeOf, type Lifetime } from './lifetime.ts';
import type { Table } from './table.ts';

interface Wanted {
  readonly client: ClientPlan;
  readonly lifetime: Lifetime;
  readonly options: PlanOptions;
}

type Uses = Extract<Judged, { uses: unknown }>['uses'];

/** All edits that move one table, or what stands in their way. `name` is its prefix in Redis, unique in the app. */
export function planGroup(
  program: Program,
  table: Table,
  uses: Uses,
  { name, options }: { name: string; options: PlanOptions },
): Omit<Group, 'id'> | { obstacles: readonly Obstacle[] } {
  const chain = propagate(
    program,
    uses.map(({ file, seed }) => ({ file, path: seed })),
  );
  if (chain.problems.length > 0) return { obstacles: chain.problems };
  const { file, path } = table.initial;
  const client = planRedisClient(program, file, path.node.start!, options);
  const lifetime = lifetimeOf(table);
  const module = helper(program, table, { client, lifetime, options });
  const guards = planGuards(program, chain.guarded, options);
  const created: Edit = {
    file: file.path,
    start: path.node.start!,
    end: path.node.end!,
    text: creation(table, client, lifetime, name),
  };
  return {
    at: table.finding.at,
    title: `${table.holder.name} ${lifetime.kind === 'cache' ? 'is a cache in this process' : 'is a store of record in this process'}`,
    why: table.finding.message,
    edits: [
      created,
      ...client.edits,
      ...uses.flatMap(({ edits }) => edits),
      ...wrapEdits([...chain.wraps, ...guards.wraps]),
      ...chain.edits,
    ],
    imports: [...client.imports, ...module.imports, ...guards.imports],
    orphans: [],
    companions: [...client.companions, ...module.companions, ...guards.companions],
    notes: notesOf(lifetime, uses, client),
    reach: reachOf(chain),
  };
}

function helper(program: Program, { initial: { file } }: Table, { client, lifetime, options }: Wanted): LibUse {
  const name = lifetime.kind === 'cache' ? 'RedisCache' : 'RedisMap';
  const text = mapModule(
    {
      name,
      kind: client.kind,
      major: client.major,
      typescript: file.isTypeScript,
      esm: moduleKindOf(program, file) === 'esm',
    },
    styleOf(file),
  );
  const base = lifetime.kind === 'cache' ? 'redis-cache' : 'redis-map';
  return useLibModule(program, file, {
    folder: options.libDir ?? libFolder(file, program.manifestOf(file.path)),
    base,
    name,
    text,
  });
}

function creation({ initial: { file, path } }: Table, client: ClientPlan, lifetime: Lifetime, name: string): string {
  const types = file.isTypeScript ? typeArguments(file.textOf(path.node)) : '';
  const key = quoted(name, styleOf(file));
  return lifetime.kind === 'cache'
    ? `new RedisCache${types}(${client.local}, ${key}, ${lifetime.seconds})`
    : `new RedisMap${types}(${client.local}, ${key})`;
}

/** The `<K, V>` of `new Map<K, V>()`. */
function typeArguments(text: string): string {
  return /^new Map\s*(<[\s\S]*>)\s*\(/.exec(text)?.[1] ?? '';
}

function notesOf(lifetime: Lifetime, uses: Uses, client: ClientPlan): string[] {
  const kept =
    lifetime.kind === 'cache'
      ? `Entries are kept for ${lifetime.seconds} seconds, because the code names no time of its own.`
      : 'Nothing could make up these entries again, so they are kept until they are deleted: Redis must save its data.';
  const order = uses.some(({ iterates }) => iterates)
    ? ['Redis does not keep the order of insertion: sort where the order is shown.']
    : [];
  return [kept, ...order, ...client.notes];
}

function reachOf({ made, guarded }: Propagation): NonNullable<Group['reach']> {
  const functions = made.map(({ file, fn }) => ({
    at: file.locate(fn.node),
    what: `${functionName(fn) ?? 'a callback'} becomes async`,
  }));
  const routes = guarded
    .filter(({ kind }) => kind === 'route')
    .map(({ file, path }) => ({ at: file.locate(path.node), what: 'a route waits for Redis' }));
  return [...functions, ...routes];
}
