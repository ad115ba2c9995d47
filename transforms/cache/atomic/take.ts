import type { NodePath } from '@babel/traverse';
import { isSameEntry, type Access, type Step } from '../access.ts';
import { isStable } from '../stable.ts';
import { isExit, removal, statementOf } from '../statements.ts';
import type { Atomic } from './count.ts';
import { exitText, mentionsAccess, testOf, withoutSemicolon } from './once.ts';
import { bare, type Reads } from './sum.ts';

/**
 * What was found and is then deleted may be had by one caller only: `if (!m.has(k)) return …; … m.delete(k);` becomes
 * `… if (!await m.delete(k)) return …;`, the way out of whoever finds nothing.
 */
export function takeAt(reads: Reads, drop: Access): Atomic | undefined {
  if (drop.verb !== 'delete' || !drop.key || !isStable(drop.key)) return undefined;
  const statement = statementOf(drop.whole);
  if (!statement?.isExpressionStatement() || statement.node !== drop.whole.parent) return undefined;
  const guard = missGuard(reads, statement, drop);
  if (!guard) return undefined;
  const isNext = guard.path.key === (statement.key as number) - 1 && guard.access !== undefined;
  const step: Step = {
    file: drop.file,
    seed: drop.whole,
    edits: [
      ...(isNext ? [removal(drop.file, guard.path)] : []),
      ...drop.edits(),
      ...withoutSemicolon(drop, statement, guard.exit),
    ],
    wraps: [{ file: drop.file, path: drop.whole, open: 'if (!(', close: `)) ${exitText(drop, guard.exit)}` }],
    effect: 'take',
    key: drop.key,
  };
  return { covered: isNext ? [drop, guard.access!] : [drop], step };
}

/** `if (!m.has(k)) return …`, or `const v = m.get(k); if (!v) return …`, above in the same list. */
function missGuard(
  reads: Reads,
  statement: NodePath,
  drop: Access,
): { path: NodePath; access?: Access; exit: NodePath } | undefined {
  for (let key = (statement.key as number) - 1; key >= 0; key--) {
    const path = statement.getSibling(key);
    if (!path.isIfStatement() || path.node.alternate || !isExit(path.get('consequent'))) continue;
    const exit = path.get('consequent');
    const asked = testOf(reads, path.get('test'));
    if (asked?.isDenied && isSameEntry(asked.access, drop) && !mentionsAccess(reads, exit))
      return { path, access: asked.access, exit };
    if (isMissOf(reads, path.get('test'), drop) && !mentionsAccess(reads, exit)) return { path, exit };
  }
  return undefined;
}

/** `!v`, where `v` is what was read under the key. */
function isMissOf(reads: Reads, test: NodePath, drop: Access): boolean {
  const at = bare(test);
  const first = at.isLogicalExpression({ operator: '||' }) ? bare(at.get('left')) : at;
  const name = first.isUnaryExpression({ operator: '!' }) ? (first.get('argument') as NodePath) : undefined;
  const binding = name?.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const init =
    binding?.constant && binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : undefined;
  const read = init?.node ? reads.get(bare(init).node) : undefined;
  return read !== undefined && isSameEntry(read, drop);
}
