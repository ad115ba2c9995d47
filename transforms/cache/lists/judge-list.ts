import type { NodePath } from '@babel/traverse';
import { changes as isChanging } from '../../../detect/memory/holders/evidence.ts';
import type { Use } from '../../../detect/memory/uses/use.ts';
import { isCall } from '../../../program/flow/callee.ts';
import { importersOf } from '../../../program/modules/importers.ts';
import type { Program } from '../../../program/program.ts';
import { plainnessOf } from '../../../program/values/plainness.ts';
import { activationsOf } from '../../../program/when/activations.ts';
import { bare } from '../atomic/sum.ts';
import type { Obstacle } from '../judge.ts';
import { notPlain } from '../judge-use.ts';
import { ownerOf } from '../locks/owner.ts';
import type { List } from './list.ts';
import { listType } from './list-type.ts';
import { placesOf, type ListPlace } from './places.ts';
import { isSafeArgument } from './safe-argument.ts';

/** What a list is reached and changed by, where all of it can wait for Redis. */
export interface JudgedList {
  readonly places: readonly ListPlace[];
  readonly changes: readonly ListPlace[];
}

/** Whether each use of a list can go on with a copy that is saved. */
export function judgeList(program: Program, list: List): JudgedList | { obstacles: readonly Obstacle[] } {
  const { places: named, lost } = placesOf(program, list);
  const { file, assignments } = list.holder;
  const assigned = assignments.map((path) => ({ file, path: path.get('left') as NodePath }));
  const places = [...named, ...assigned];
  const changes = changesOf(list, places);
  const obstacles = [
    ...ofDeclaration(program, list),
    ...lost.map(({ file: where, path }) => ({ code: 'passed-on' as const, at: where.locate(path.node) })),
    ...list.uses.flatMap((use) => notPlain(program, use) ?? []),
    ...changes.flatMap((change) => ofChange(program, places, change) ?? []),
    ...places.flatMap((place) => ofPlace(program, place) ?? []),
  ];
  return obstacles.length > 0 ? { obstacles } : { places, changes };
}

function ofDeclaration(program: Program, list: List): Obstacle[] {
  const { holder, initial } = list;
  const { file } = holder;
  const at = file.locate(initial.node);
  if (plainnessOf(program, file, initial) === 'live') return [{ code: 'values-not-plain', at }];
  const type = listType(list);
  if (type === 'other') return [{ code: 'typescript-signature', at }];
  const caller = importersOf(program, file.path, ['test', 'tooling']).find((importer) =>
    importer.file.all('Identifier').some(({ node }) => node.name === holder.name),
  );
  return caller ? [{ code: 'called-by-tests', at, detail: caller.file.path }] : [];
}

function ofPlace(program: Program, { file, path }: ListPlace): Obstacle | undefined {
  const at = file.locate(path.node);
  if (path.isIdentifier() === false && path.key === 'left') return { code: 'reassigned', at };
  const isForeign = path.listKey === 'arguments' && isCall(path.parentPath) && !isSafeArgument(program, file, path);
  if (isForeign) return { code: 'passed-on', at, detail: file.textOf(path.parent).split('\n')[0]!.slice(0, 80) };
  const owner = ownerOf(path);
  return owner === null ? { code: 'top-level-commonjs', at } : undefined;
}

/** Writes of the list and of what is in it, `sort` and `reverse` too, and changes of what was put in under its own name. */
function changesOf({ uses, binding }: List, places: readonly ListPlace[]): ListPlace[] {
  const written = uses.filter(({ kind }) => kind === 'write').map(({ file, whole }) => ({ file, path: whole }));
  const sorted = places.flatMap(({ file, path }) => {
    const call = path.parentPath?.parentPath;
    const method = (path.parent as { property?: { name?: string } }).property?.name ?? '';
    return path.key === 'object' && isCall(call) && /^(sort|reverse)$/.test(method)
      ? [{ file, path: call as NodePath }]
      : [];
  });
  const later = uses.flatMap((use) => changesAfter(use));
  const assigned = binding.constantViolations
    .filter((path) => path.isUpdateExpression())
    .map((path) => ({ file: uses[0]!.file, path }));
  const all = [...written, ...sorted, ...later, ...assigned];
  return [...new Map(all.map((change) => [change.path.node, change])).values()];
}

/** `const user = { … }; users.push(user); user.online = true;` */
function changesAfter({ file, kind, values, whole }: Use): ListPlace[] {
  if (kind !== 'write') return [];
  return values.flatMap((value) => {
    const name = bare(value);
    const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
    const later = (binding?.referencePaths ?? []).filter(
      (reference) =>
        isChanging(reference) && (reference.node.start! > whole.node.end! || ownerOf(reference) !== ownerOf(whole)),
    );
    return later.map((reference) => ({ file, path: changeAround(reference) }));
  });
}

/** The assignment, count or call that changes what a name stands for. */
function changeAround(reference: NodePath): NodePath {
  return reference.find(
    (at) => at.isAssignmentExpression() || at.isUpdateExpression() || at.isUnaryExpression() || at.isCallExpression(),
  )!;
}

function ofChange(program: Program, places: readonly ListPlace[], change: ListPlace): Obstacle | undefined {
  const { file, path } = change;
  const at = file.locate(path.node);
  const detail = file.textOf(path.node).split('\n')[0]!.slice(0, 80);
  const owner = ownerOf(path);
  const runs = activationsOf(program, file, path);
  if (!owner || runs.some(({ kind }) => kind === 'start')) return { code: 'filled-at-start', at };
  if (!places.some((place) => place.file === file && ownerOf(place.path) === owner))
    return { code: 'mutated-after-read', at, detail };
  return startsInside(path, owner, places) ? undefined : { code: 'mutated-after-read', at, detail };
}

/** What is changed is the list itself, or was taken out of it, or made, in the same run of the function. */
function startsInside(change: NodePath, owner: NodePath, places: readonly ListPlace[]): boolean {
  const holds = (at: NodePath): boolean => places.some(({ path }) => path === at || path.isDescendant(at));
  const target = targetOf(change);
  if (!target || holds(target)) return true;
  if (!target.isIdentifier()) return !target.isThisExpression();
  const binding = target.scope.getBinding(target.node.name);
  const scope = binding?.scope.path;
  if (!scope || scope.isProgram()) return false;
  return binding.kind === 'param'
    ? scope !== owner && scope.isDescendant(owner)
    : scope === owner || scope.isDescendant(owner);
}

/** `todo` of `todo.done = true`, `delete todo.x`, `todo.tags.push(x)`, `Object.assign(todo, x)`. */
function targetOf(change: NodePath): NodePath | undefined {
  const first = isCall(change) ? (change.get('arguments')[0] as NodePath | undefined) : undefined;
  const callee = isCall(change) ? (change.get('callee') as NodePath) : undefined;
  const isOnArgument =
    callee?.isMemberExpression() && /^(Object|_|lodash)$/.test((callee.node.object as { name?: string }).name ?? '');
  let at = isOnArgument
    ? first
    : (callee ?? (change.get(change.isAssignmentExpression() ? 'left' : 'argument') as NodePath));
  while (at && /^(Optional)?MemberExpression$|^TSNonNull|^TSAs|^Parenthesized/.test(at.node.type))
    at = at.get(at.isMemberExpression() || at.isOptionalMemberExpression() ? 'object' : 'expression') as NodePath;
  return at;
}
