import type { NodePath } from '@babel/traverse';
import type { Edit } from '../../core/edit.ts';
import type { Group } from '../../core/group.ts';
import { rangeOf } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { planGuards } from '../../recipes/async/guards.ts';
import { reachOf } from '../../recipes/async/reach.ts';
import { propagate, type Propagation } from '../../recipes/async/propagate.ts';
import { isReadByTimersOnly } from '../../recipes/async/timer-reads.ts';
import { wrapEdits, type Wrap } from '../../recipes/async/wrap.ts';
import { orphansOf } from '../../recipes/orphans.ts';
import { planRedisClient, type ClientPlan } from '../../recipes/redis/client.ts';
import type { Access, Step } from './access.ts';
import { stepsOf } from './atomic/steps.ts';
import { creationOf, helperOf, type Wanted } from './creation.ts';
import type { Obstacle } from './judge.ts';
import { placeOf, type Home } from './home.ts';
import { filledAtStart } from './judge-values.ts';
import { isNumber } from './numeric.ts';
import { planTurns } from './locks/turns.ts';
import { racesIn } from './races.ts';
import type { Change } from './records/change.ts';
import { writeRecords } from './records/write-records.ts';
import type { Table } from './table.ts';
import { typeEdits } from './table-type.ts';

interface Found {
  readonly accesses: readonly Access[];
  readonly changes: readonly Change[];
}

interface Blocked {
  readonly obstacles: readonly Obstacle[];
}

/** All edits that move one table, or what stands in their way. `name` is its prefix in Redis, unique in the app. */
export function planGroup(
  program: Program,
  table: Table,
  found: Found,
  { name, options }: { name: string; options: PlanOptions },
): Omit<Group, 'id'> | Blocked {
  const written = writtenSteps(program, table, found);
  if ('obstacles' in written) return written;
  const { home, steps, hasRecords } = written;
  const waiting = steps.filter(({ isUnwaited }) => !isUnwaited);
  const chain = propagate(
    program,
    waiting.map(({ file, seed, isWritten }) => ({ file, path: seed, ...(isWritten && { isWritten }) })),
  );
  if (chain.problems.length > 0) return { obstacles: chain.problems };
  const races = home.kind === 'record' ? racesIn(steps, chain.waiting) : [];
  const needsTurns = races.length > 0 || hasRecords;
  const turns = needsTurns ? turnsOf({ table, accesses: found.accesses, steps, chain, races }, home) : { wraps: [] };
  if (!('wraps' in turns)) return { obstacles: [turns] };
  const { file, path } = table.initial;
  const client = planRedisClient(program, file, path.node.start!, options);
  if (client.kind === 'redis' && client.major < 4)
    return { obstacles: [{ code: 'old-redis-client', at: table.finding.at }] };
  const placed: Home = needsTurns ? { ...home, className: 'RedisTable' } : home;
  const wanted = { client, home: placed, options, name };
  return groupOf(program, table, { home: placed, steps, chain, locks: turns.wraps, wanted });
}

/** What each access to the table becomes, before anything waits for it. */
function writtenSteps(
  program: Program,
  table: Table,
  { accesses, changes }: Found,
): { home: Home; steps: readonly Step[]; hasRecords: boolean } | Blocked {
  const reads = accesses.filter(({ verb }) => verb !== 'set' && verb !== 'delete' && verb !== 'clear');
  if (isReadByTimersOnly(program, reads)) return { obstacles: [{ code: 'value-of-a-timer', at: table.finding.at }] };
  const home = placeOf(program, table, accesses, changes.length > 0);
  const seeded = home.kind === 'record' ? filledAtStart(program, accesses) : undefined;
  if (seeded) return { obstacles: [seeded] };
  const written = stepsFor(home, changes);
  if ('obstacles' in written) return written;
  const { steps } = written;
  const mixed = mixedValue(steps);
  if (mixed) return { obstacles: [{ code: 'check-then-set', at: mixed.file.locate(mixed.seed.node) }] };
  return { home, steps, hasRecords: written.isChanged };
}

/** What the uses become, with the lines that save changed entries. */
function stepsFor(
  { accesses, kind, className }: Home,
  changes: readonly Change[],
): { steps: readonly Step[]; isChanged: boolean } | { obstacles: readonly Obstacle[] } {
  const written = writeRecords(accesses, changes);
  if (!('steps' in written)) return { obstacles: [mutated(changes, written)] };
  const [first] = changes;
  if (first && className !== 'RedisMap') return { obstacles: [mutated(changes, first.path)] };
  const left = accesses.filter((access) => !written.covered.includes(access));
  return { steps: [...stepsOf(left, kind === 'cache'), ...written.steps], isChanged: written.steps.length > 0 };
}

/** Only a table that keeps its entries has a lock. */
function turnsOf(asked: Parameters<typeof planTurns>[0], { className }: Home): ReturnType<typeof planTurns> {
  const [race] = asked.races;
  const turns = className === 'RedisMap' ? planTurns(asked) : undefined;
  if (turns && (!race || 'wraps' in turns)) return turns;
  return { code: 'check-then-set', at: race!.file.locate(race!.write.node), detail: lineOf(race!) };
}

function mutated(changes: readonly Change[], path: NodePath): Obstacle {
  const { file } = changes[0]!.origin.read;
  return {
    code: 'mutated-after-read',
    at: file.locate(path.node),
    detail: file.textOf(path.node).split('\n')[0]!.slice(0, 80),
  };
}

/** Redis counts in numbers only: an entry that is counted may hold nothing else. */
function mixedValue(steps: readonly Step[]): Step | undefined {
  const count = steps.find(({ effect }) => effect === 'count');
  return count && steps.some(({ value }) => value && !isNumber(value)) ? count : undefined;
}

interface Plan {
  readonly home: Home;
  readonly steps: readonly Step[];
  readonly chain: Propagation;
  readonly locks: readonly Wrap[];
  readonly wanted: Wanted;
}

function groupOf(program: Program, table: Table, { home, steps, chain, locks, wanted }: Plan): Omit<Group, 'id'> {
  const { client, options } = wanted;
  const { file, path } = table.initial;
  const module = helperOf(program, table, wanted);
  const guards = planGuards(program, chain.guarded, options);
  const text = creationOf(table, wanted);
  const created: Edit = { file: file.path, start: path.node.start!, end: path.node.end!, text };
  const what = home.kind === 'cache' ? 'a cache' : 'a store of record';
  return {
    at: table.finding.at,
    title: `${table.holder.name} is ${what} in this process`,
    why: table.finding.message,
    edits: [
      created,
      ...typeEdits(table, home.className),
      ...client.edits,
      ...home.edits,
      ...steps.flatMap(({ edits }) => edits),
      ...wrapEdits([...steps.flatMap(({ wraps }) => wraps ?? []), ...guards.wraps, ...locks, ...chain.wraps]),
      ...chain.edits,
    ],
    imports: [...client.imports, ...module.imports, ...guards.imports],
    orphans: table.library ? orphansOf(file, path) : [],
    companions: [...client.companions, ...module.companions, ...guards.companions, ...dropped(program, table)],
    notes: notesOf(home, steps, client),
    reach: reachOf(chain),
  };
}

/** The package goes where nothing else uses it. */
function dropped(program: Program, { library, initial }: Table): Group['companions'] {
  if (!library) return [];
  const manifest = program.manifestOf(initial.file.path);
  const names = [library.about.package, `@types/${library.about.package}`];
  return names
    .filter((name) => rangeOf(manifest, name) !== undefined)
    .map((name) => ({ kind: 'drop-dependency', manifest: manifest.path, name }));
}

function lineOf({ file, read }: { file: Step['file']; read: { node: object } }): string {
  return file
    .textOf(read.node as Parameters<typeof file.textOf>[0])
    .split('\n')[0]!
    .slice(0, 80);
}

function notesOf(home: Home, steps: readonly Step[], client: ClientPlan): string[] {
  const isListed = steps.some(({ iterates }) => iterates);
  const order =
    isListed && home.className !== 'RedisMap' && home.className !== 'RedisTable'
      ? ['Redis does not keep the order of insertion here: sort where the order is shown.']
      : [];
  const sweeps = steps.some(({ effect }) => effect === 'sweep')
    ? ['An entry that is renewed in the moment in which it is swept as run out is lost.']
    : [];
  const stale =
    home.kind === 'cache' && steps.some(({ effect }) => effect === 'remove')
      ? [
          'A request that began before a change may still put the old value back after its entry was deleted; it goes with its time.',
        ]
      : [];
  const turns =
    home.className === 'RedisTable'
      ? [
          'What changes an entry runs one request at a time, over all instances; others may read between two writes of it.',
        ]
      : [];
  return [...home.notes, ...turns, ...order, ...sweeps, ...stale, ...client.notes];
}
