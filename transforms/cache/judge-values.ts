import type { NodePath } from '@babel/traverse';
import { changes } from '../../detect/memory/holders/evidence.ts';
import type { Program } from '../../program/program.ts';
import type { Access } from './access.ts';
import { bare } from './atomic/sum.ts';
import type { Obstacle } from './judge.ts';

/** What is put in and changed afterwards under its own name: the table would keep what it was before. */
export function ofValues(_program: Program, accesses: readonly Access[]): Obstacle[] {
  return accesses.flatMap((access) => {
    const change = access.verb === 'set' ? changedAfter(access) : undefined;
    return change ? [{ code: 'mutated-after-read' as const, at: access.file.locate(change.node) }] : [];
  });
}

function changedAfter({ value, whole }: Access): NodePath | undefined {
  const name = bare(value!);
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const fn = whole.getFunctionParent();
  return binding?.referencePaths.find((reference) => {
    const isLater = reference.node.start! > whole.node.end! || reference.getFunctionParent() !== fn;
    return isLater && changes(reference);
  });
}
