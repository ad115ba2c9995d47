import type { Binding, NodePath } from '@babel/traverse';
import type { Finding } from '../../../core/finding.ts';
import { collectHolders } from '../../../detect/memory/holders/collect.ts';
import type { Holder } from '../../../detect/memory/holders/holder.ts';
import { judge } from '../../../detect/memory/judge.ts';
import { collectUses } from '../../../detect/memory/uses/collect-uses.ts';
import type { Use } from '../../../detect/memory/uses/use.ts';
import type { Program } from '../../../program/program.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import { CHECKS } from '../table.ts';

/** A list of records that is held by a variable of a module, and that the audit calls state. */
export interface List {
  readonly finding: Finding;
  readonly holder: Holder;
  readonly uses: readonly Use[];
  readonly binding: Binding;
  /** `[]`, or the records that it starts with. */
  readonly initial: NodePath;
}

/** Variables of modules that start as an array literal. */
export function collectLists(program: Program): readonly List[] {
  return program.remember('cache-lists', () =>
    collectHolders(program).flatMap((holder) => listOf(program, holder) ?? []),
  );
}

function listOf(program: Program, holder: Holder): List | undefined {
  const [initial] = holder.values;
  const { at } = holder;
  if (holder.substance !== 'array' || holder.position !== 'module' || !initial || !at.isIdentifier()) return undefined;
  const binding = at.scope.getBinding(at.node.name);
  const isOwn = initial.parentPath?.isVariableDeclarator() && unwrap(initial).isArrayExpression();
  const finding = binding && isOwn ? judge(program, holder) : undefined;
  if (!finding || !CHECKS.has(finding.check)) return undefined;
  return { finding, holder, uses: collectUses(program, holder), binding: binding!, initial };
}
