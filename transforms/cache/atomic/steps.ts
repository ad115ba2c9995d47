import type { Access, Effect, Step } from '../access.ts';
import { isInResponseHook, unwaited } from '../response-hook.ts';
import { countAt, type Atomic } from './count.ts';
import { claimAt } from './once.ts';
import { oneReadAt } from './one-read.ts';
import { sweepsAt } from './sweep.ts';
import { takeAt } from './take.ts';

const EFFECTS: Readonly<Record<Access['verb'], Effect>> = {
  get: 'read',
  has: 'read',
  list: 'read',
  size: 'read',
  set: 'write',
  delete: 'remove',
  clear: 'remove',
  count: 'count',
};

/**
 * What the uses of a table become: several that are one step (a count, check-then-set, found-then-deleted, asked twice) as
 * one, the others each by itself. Of a cache only the reads are joined: two who miss at once work out the same.
 */
export function stepsOf(accesses: readonly Access[], isCache: boolean): readonly Step[] {
  const reads = new Map(accesses.map((access) => [access.whole.node, access]));
  const makers: readonly Maker[] = [
    (access) => countAt(reads, access),
    ...(isCache ? [] : [(access: Access) => claimAt(reads, access), (access: Access) => takeAt(reads, access)]),
    (access, rest) => oneReadAt(rest, access),
  ];
  let rest = accesses;
  const joined = makers.flatMap((maker) => {
    const found = join(rest, maker);
    rest = rest.filter((access) => !found.some(({ covered }) => covered.includes(access)));
    return found;
  });
  return [...joined.map(({ step }) => step), ...rest.map((access) => plainStep(access, isCache))];
}

type Maker = (access: Access, rest: readonly Access[]) => Atomic | undefined;

/** Each use belongs to one step: the first that claims it. */
function join(accesses: readonly Access[], maker: Maker): Atomic[] {
  const taken = new Set<Access>();
  return accesses.flatMap((access) => {
    const found = taken.has(access) ? undefined : maker(access, accesses);
    if (!found || found.covered.some((one) => taken.has(one) || !accesses.includes(one))) return [];
    for (const one of found.covered) taken.add(one);
    return [found];
  });
}

function plainStep(access: Access, isCache: boolean): Step {
  const { file, whole, verb, key, value } = access;
  if (isCache && verb === 'set' && isInResponseHook(access))
    return { file, seed: whole, isUnwaited: true, edits: unwaited(access), effect: 'write', key: key! };
  const effect = verb === 'delete' && sweepsAt(access) ? 'sweep' : isLook(access) ? 'look' : EFFECTS[verb];
  return {
    file,
    seed: whole,
    edits: access.edits(),
    effect,
    ...(key && { key }),
    ...(verb === 'set' && { value: value! }),
    iterates: verb === 'list' || verb === 'size',
  };
}

/** `m.get(k) > 5` */
function isLook({ verb, whole }: Access): boolean {
  const at = whole.parentPath?.isLogicalExpression() ? whole.parentPath : whole;
  const parent = at.parentPath;
  return verb === 'get' && parent?.isBinaryExpression() === true && /^[<>]=?$/.test(parent.node.operator);
}
