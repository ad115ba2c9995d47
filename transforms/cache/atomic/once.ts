import type { NodePath } from '@babel/traverse';
import { isSameEntry, type Access, type Step } from '../access.ts';
import { isHarmless, isStable } from '../stable.ts';
import { isExit, removal, statementOf, statementsOf } from '../statements.ts';
import { replacement } from '../use-place.ts';
import type { Atomic } from './count.ts';
import { bare, type Reads } from './sum.ts';

/**
 * `if (m.has(k)) return …; m.set(k, v);` lets one caller in; so does `if (!await m.setIfAbsent(k, v)) return …;`. What
 * stands between the two is run for all callers then, so it must have no effect.
 */
export function claimAt(reads: Reads, set: Access): Atomic | undefined {
  if (set.verb !== 'set' || !set.value || !set.key || !isStable(set.key) || !isHarmless(set.value)) return undefined;
  return initialised(reads, set) ?? guarded(reads, set);
}

/** `if (!m.has(k)) m.set(k, v);` */
function initialised(reads: Reads, set: Access): Atomic | undefined {
  const branch = set.whole.findParent((at) => at.parentPath?.isIfStatement() === true);
  const whole = branch?.parentPath;
  if (!whole?.isIfStatement() || whole.node.alternate || statementsOf(branch!).length !== 1) return undefined;
  const asked = testOf(reads, whole.get('test'));
  if (!asked?.isDenied || !isSameEntry(asked.access, set) || !tellsPresence(asked.access, set)) return undefined;
  if (statementsOf(branch!)[0]!.node !== set.whole.parent) return undefined;
  const { start, end } = whole.node;
  const inner = statementsOf(branch!)[0]!.node;
  const edits = [
    replacement(set.file, start!, set.whole.node.start!, ''),
    ...set.edits('setIfAbsent'),
    ...(end! > inner.end! ? [replacement(set.file, inner.end!, end!, '')] : []),
  ];
  return {
    covered: [set, asked.access],
    step: { file: set.file, seed: set.whole, edits, effect: 'claim', key: set.key!, value: set.value! },
  };
}

function guarded(reads: Reads, set: Access): Atomic | undefined {
  const statement = statementOf(set.whole);
  if (!statement?.isExpressionStatement() || statement.node !== set.whole.parent) return undefined;
  const guard = guardBefore(reads, statement, set);
  if (!guard) return undefined;
  const step: Step = {
    file: set.file,
    seed: set.whole,
    edits: [
      removal(set.file, guard.path),
      ...set.edits('setIfAbsent'),
      ...withoutSemicolon(set, statement, guard.exit),
    ],
    wraps: [{ file: set.file, path: set.whole, open: 'if (!(', close: `)) ${exitText(set, guard.exit)}` }],
    effect: 'claim',
    key: set.key!,
    value: set.value!,
  };
  return { covered: [set, guard.access], step };
}

/** The `if` with an exit above, in the same list, with nothing but harmless declarations between. */
function guardBefore(
  reads: Reads,
  statement: NodePath,
  set: Access,
): { path: NodePath; access: Access; exit: NodePath } | undefined {
  for (let key = (statement.key as number) - 1; key >= 0; key--) {
    const path = statement.getSibling(key);
    if (path.isIfStatement()) {
      const asked = testOf(reads, path.get('test'));
      const exit = path.get('consequent');
      const fits = asked && !asked.isDenied && !path.node.alternate && isExit(exit) && isSameEntry(asked.access, set);
      return fits && tellsPresence(asked.access, set) && !mentionsAccess(reads, exit)
        ? { path, access: asked.access, exit }
        : undefined;
    }
    if (!isHarmlessDeclaration(path)) return undefined;
  }
  return undefined;
}

function isHarmlessDeclaration(path: NodePath): boolean {
  return (
    path.isVariableDeclaration() &&
    path.get('declarations').every((one) => {
      const init = one.get('init') as NodePath;
      return Boolean(init.node) && isHarmless(init);
    })
  );
}

/** `m.has(k)`, `m.get(k)`, `!m.has(k)` as a test. */
export function testOf(reads: Reads, test: NodePath): { access: Access; isDenied: boolean } | undefined {
  const at = bare(test);
  const isDenied = at.isUnaryExpression({ operator: '!' });
  const access = reads.get(bare(isDenied ? (at.get('argument') as NodePath) : at).node);
  return access && (access.verb === 'has' || access.verb === 'get') ? { access, isDenied } : undefined;
}

/** A value that is read tells whether the entry is there only if what is put in is never falsy. */
function tellsPresence(asked: Access, set: Access): boolean {
  return asked.verb === 'has' || isTruthy(bare(set.value!));
}

function isTruthy(value: NodePath): boolean {
  if (value.isIdentifier()) {
    const binding = value.scope.getBinding(value.node.name);
    const init =
      binding?.constant && binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : undefined;
    return init?.node ? isTruthy(bare(init)) : false;
  }
  if (
    value.isBooleanLiteral({ value: true }) ||
    value.isObjectExpression() ||
    value.isArrayExpression() ||
    value.isNewExpression()
  )
    return true;
  if (value.isNumericLiteral()) return value.node.value !== 0;
  if (value.isStringLiteral()) return value.node.value !== '';
  return value.isCallExpression() && value.get('callee').matchesPattern('Date.now');
}

export function mentionsAccess(reads: Reads, branch: NodePath): boolean {
  let found = false;
  branch.traverse({ enter: (at) => void (found ||= reads.has(at.node)) });
  return found;
}

/** The text of what a guard does when it does not let through, without the semicolon that stands after the call already. */
export function exitText({ file }: Access, exit: NodePath): string {
  const text = file.textOf(exit.node);
  return exit.isBlockStatement() ? text : text.replace(/;$/, '');
}

/** After a block no semicolon stands. */
export function withoutSemicolon({ file, whole }: Access, statement: NodePath, exit: NodePath): Step['edits'] {
  const { end } = statement.node;
  return exit.isBlockStatement() && end! > whole.node.end! ? [replacement(file, whole.node.end!, end!, '')] : [];
}
