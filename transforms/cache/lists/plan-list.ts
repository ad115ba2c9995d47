import type { Node } from '@babel/types';
import type { NodePath } from '@babel/traverse';
import type { Group } from '../../../core/group.ts';
import type { Program } from '../../../program/program.ts';
import type { PlanOptions } from '../../../program/transform.ts';
import { planGuards } from '../../../recipes/async/guards.ts';
import { propagate, type Propagation } from '../../../recipes/async/propagate.ts';
import { reachOf } from '../../../recipes/async/reach.ts';
import { isReadByTimersOnly } from '../../../recipes/async/timer-reads.ts';
import { wrapEdits, type Wrap } from '../../../recipes/async/wrap.ts';
import { planRedisClient, type ClientPlan } from '../../../recipes/redis/client.ts';
import type { Step } from '../access.ts';
import type { Obstacle } from '../judge.ts';
import { lockWrap } from '../locks/lock-wrap.ts';
import { planLocks, reaches, type Owned } from '../locks/plan-locks.ts';
import { racesIn } from '../races.ts';
import { listCreation, listHelper } from './creation.ts';
import type { JudgedList } from './judge-list.ts';
import type { List } from './list.ts';
import { formOf, stepOf, type Form } from './section-edits.ts';
import { sectionsOf, type Section } from './section.ts';

interface Wanted {
  readonly name: string;
  readonly options: PlanOptions;
}

type Obstacles = { readonly obstacles: readonly Obstacle[] };

/** All edits that move one list, or what stands in their way. `name` is its key in Redis. */
export function planList(
  program: Program,
  list: List,
  judged: JudgedList,
  wanted: Wanted,
): Omit<Group, 'id'> | Obstacles {
  const { finding, initial, holder } = list;
  const reads = judged.places.map(({ file, path }) => ({ file, whole: path }));
  if (isReadByTimersOnly(program, reads)) return { obstacles: [{ code: 'value-of-a-timer', at: finding.at }] };
  const moved = moveOf(program, list, judged);
  if ('obstacles' in moved) return moved;
  const client = planRedisClient(program, holder.file, initial.node.start!, wanted.options);
  if (client.kind === 'redis' && client.major < 4) return { obstacles: [{ code: 'old-redis-client', at: finding.at }] };
  return groupOf(program, list, moved, { ...wanted, client });
}

/** How the functions of the app go on with the list. */
interface Move {
  readonly steps: readonly Step[];
  readonly chain: Propagation;
  readonly locks: readonly Wrap[];
}

function moveOf(program: Program, list: List, judged: JudgedList): Move | Obstacles {
  const sections = sectionsOf(judged.places, judged.changes);
  const covered = new Set<Node>();
  for (;;) {
    const forms = sections.map((section) => ({ section, form: formOf(section, covered.has(section.owner.node)) }));
    const steps = stepsOf(forms);
    if ('obstacles' in steps) return steps;
    const chain = propagate(
      program,
      steps.map(({ file, seed, isWritten }) => ({ file, path: seed, ...(isWritten && { isWritten }) })),
    );
    if (chain.problems.length > 0) return { obstacles: chain.problems };
    const needing = needingLock(forms, steps, chain);
    const locks = planLocks(chain, needing);
    if ('obstacle' in locks) return { obstacles: [lockObstacle(locks.obstacle)] };
    const selfLocked = forms.filter(({ form }) => form === 'verb').map(({ section }) => section.owner.node as Node);
    const within = selfLocked.filter((owner) =>
      [...locks.inside.keys()].some((fn) => fn === owner || reaches(chain.waiting, fn, owner)),
    );
    if (within.length === 0) return wrapped(list, judged, { steps, chain }, locks.wrapped);
    for (const owner of within) covered.add(owner);
  }
}

function stepsOf(forms: readonly { section: Section; form: Form }[]): readonly Step[] | Obstacles {
  const made = forms.map(({ section, form }) => {
    const [change] = section.changes;
    if (form === 'copy' && change && section.isPart)
      return { code: 'check-then-set' as const, at: section.file.locate(change.node), detail: textOf(section, change) };
    return stepOf(section, form);
  });
  const obstacles = made.filter((step): step is Obstacle => 'code' in step);
  return obstacles.length > 0 ? { obstacles } : (made as Step[]);
}

function textOf({ file }: Section, { node }: NodePath): string {
  return file.textOf(node).split('\n')[0]!.slice(0, 80);
}

/** Functions that save the list, and those that read it and change it through calls. */
function needingLock(
  forms: readonly { section: Section; form: Form }[],
  steps: readonly Step[],
  chain: Propagation,
): Owned[] {
  const saving = forms
    .filter(({ section, form }) => form === 'copy' && section.changes.length > 0)
    .map(({ section }) => ({ file: section.file, fn: section.owner }));
  const racing = racesIn(steps, chain.waiting).flatMap(({ file, read }) => {
    const fn = read.getFunctionParent();
    return fn ? [{ file, fn }] : [];
  });
  return [...saving, ...racing];
}

function lockObstacle({ file, fn }: Owned): Obstacle {
  return { code: 'check-then-set', at: file.locate(fn.node) };
}

function wrapped(
  { holder, initial }: List,
  { places }: JudgedList,
  move: Omit<Move, 'locks'>,
  owners: readonly Owned[],
): Move | Obstacles {
  const wraps = owners.map((owner) => {
    const place = places.find(({ file }) => file === owner.file);
    const declared = owner.file === holder.file ? initial.node.end! : undefined;
    return place && lockWrap(owner, place.file.textOf(place.path.node), declared);
  });
  const missing = wraps.findIndex((wrap) => wrap === undefined);
  return missing < 0 ? { ...move, locks: wraps as Wrap[] } : { obstacles: [lockObstacle(owners[missing]!)] };
}

function groupOf(
  program: Program,
  list: List,
  { steps, chain, locks }: Move,
  { client, name, options }: Wanted & { client: ClientPlan },
): Omit<Group, 'id'> {
  const module = listHelper(program, list, client, options);
  const guards = planGuards(program, chain.guarded, options);
  return {
    at: list.finding.at,
    title: `${list.holder.name} is a list of records in this process`,
    why: list.finding.message,
    edits: [
      ...listCreation(list, client, name),
      ...client.edits,
      ...steps.flatMap(({ edits }) => edits),
      ...wrapEdits([...guards.wraps, ...locks, ...chain.wraps]),
      ...chain.edits,
    ],
    imports: [...client.imports, ...module.imports, ...guards.imports],
    orphans: [],
    companions: [...client.companions, ...module.companions, ...guards.companions],
    notes: [
      'The list is one value in Redis, read and saved as a whole, and kept until it is emptied: Redis must save its data.',
      ...(locks.length > 0 ? ['What reads and changes the list runs one request at a time, over all instances.'] : []),
      ...client.notes,
    ],
    reach: reachOf(chain),
  };
}
