import type { Binding, NodePath } from '@babel/traverse';
import { changes } from '../../detect/memory/holders/evidence.ts';
import { isCall } from '../../program/flow/callee.ts';
import type { Program } from '../../program/program.ts';
import { plainnessOf } from '../../program/values/plainness.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { activationsOf } from '../../program/when/activations.ts';
import type { Access } from './access.ts';
import { bare } from './atomic/sum.ts';
import type { Obstacle } from './judge.ts';
import type { Change } from './records/change.ts';

/** Why what is put in cannot go to Redis: it is changed afterwards under its own name, or it is, or may be, no data. */
export function ofValues(program: Program, accesses: readonly Access[], changes: readonly Change[]): Obstacle[] {
  const followed = new Set(changes.map(({ origin }) => origin.binding));
  return accesses.filter(({ verb }) => verb === 'set').flatMap((put) => ofValue(program, put, followed) ?? []);
}

function ofValue(program: Program, put: Access, followed: ReadonlySet<Binding | undefined>): Obstacle | undefined {
  const change = changedAfter(put, followed);
  if (change) return { code: 'mutated-after-read', at: put.file.locate(change.node) };
  const given = givenByCallers(program, put);
  if (given?.length === 0) return { code: 'values-unknown', at: put.file.locate(put.value!.node) };
  const live = given?.find(({ file, path }) => plainnessOf(program, file, path) === 'live');
  return live && { code: 'values-not-plain', at: live.file.locate(live.path.node) };
}

/** Each instance that starts would put these entries in again, over what has changed since. */
export function filledAtStart(program: Program, accesses: readonly Access[]): Obstacle | undefined {
  const put = accesses.find(
    ({ verb, file, whole }) =>
      verb === 'set' && activationsOf(program, file, whole).some((run) => run.kind === 'start'),
  );
  return put && { code: 'filled-at-start', at: put.file.locate(put.whole.node) };
}

function changedAfter({ value, whole }: Access, followed: ReadonlySet<Binding | undefined>): NodePath | undefined {
  const name = bare(value!);
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const fn = whole.getFunctionParent();
  if (binding && followed.has(binding)) return undefined;
  return binding?.referencePaths.find((reference) => {
    const isLater = reference.node.start! > whole.node.end! || reference.getFunctionParent() !== fn;
    return isLater && changes(reference);
  });
}

/** What callers hand in, where the value is a parameter of a function of the app; undefined where it is none. */
function givenByCallers(program: Program, { file, value }: Access): { file: SourceFile; path: NodePath }[] | undefined {
  const name = bare(value!);
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const fn = binding?.scope.path;
  if (binding?.kind !== 'param' || !fn?.isFunction() || (isCall(fn.parentPath) && fn.listKey === 'arguments'))
    return undefined;
  const index = fn.get('params').findIndex(({ node }) => node === binding.identifier);
  if (index < 0) return undefined;
  return usesOfFunction(program, file, fn).flatMap((leaf) => {
    const call = leaf.path.parentPath;
    const argument =
      isCall(call) && leaf.path.key === 'callee' ? (call.get('arguments') as NodePath[])[index] : undefined;
    return argument ? [{ file: leaf.file, path: argument }] : [];
  });
}
