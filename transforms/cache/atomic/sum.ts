import type { NodePath } from '@babel/traverse';
import { isSameEntry, type Access } from '../access.ts';

/** Reads of a table by the expression that they are. */
export type Reads = ReadonlyMap<NodePath['node'], Access>;

/** `(counts.get(k) || 0) + 1`: the read of the entry, and what is added, as text. */
export interface Sum {
  readonly read: Access;
  readonly by: string;
  readonly covered: readonly Access[];
}

/** Reads an expression as the old number of an entry and what is added to it; a missing entry must count as 0. */
export function sumOf(reads: Reads, path: NodePath): Sum | undefined {
  const at = bare(path);
  if (at.isConditionalExpression()) return ofCondition(reads, at);
  if (!at.isBinaryExpression() || !/^[-+]$/.test(at.node.operator)) return undefined;
  const [left, right] = [at.get('left') as NodePath, at.get('right') as NodePath];
  const [number, old] = right.isNumericLiteral() ? [right, left] : [left, right];
  if (!number.isNumericLiteral() || (number === left && at.node.operator === '-')) return undefined;
  const read = orZero(reads, bare(old));
  return (
    read && {
      read,
      by: at.node.operator === '-' ? `-${number.node.value}` : String(number.node.value),
      covered: [read],
    }
  );
}

/** `x || 0`, `x ?? 0`. */
export function orZero(reads: Reads, path: NodePath): Access | undefined {
  if (!path.isLogicalExpression() || path.node.operator === '&&' || !path.get('right').isNumericLiteral({ value: 0 }))
    return undefined;
  return getIn(reads, bare(path.get('left')));
}

/** `m.has(k) ? m.get(k) + 1 : 1`. */
function ofCondition(reads: Reads, at: NodePath): Sum | undefined {
  const [test, yes, no] = ['test', 'consequent', 'alternate'].map((key) => bare(at.get(key) as NodePath));
  const asked = reads.get(test!.node);
  const sum = plainSum(reads, yes!);
  if (!asked || !sum || !isSameEntry(asked, sum.read) || !no!.isNumericLiteral() || String(no.node.value) !== sum.by)
    return undefined;
  return { ...sum, covered: [asked, sum.read] };
}

/** `m.get(k) + 1`, where the entry is known to be there. */
export function plainSum(reads: Reads, at: NodePath): Sum | undefined {
  if (!at.isBinaryExpression({ operator: '+' })) return undefined;
  const [left, right] = [bare(at.get('left') as NodePath), at.get('right') as NodePath];
  const read = getIn(reads, left);
  return read && right.isNumericLiteral() ? { read, by: String(right.node.value), covered: [read] } : undefined;
}

function getIn(reads: Reads, path: NodePath): Access | undefined {
  const read = reads.get(path.node);
  return read?.verb === 'get' ? read : undefined;
}

/** Without parentheses and what only TypeScript sees. */
export function bare(path: NodePath): NodePath {
  return /^(ParenthesizedExpression|TSNonNullExpression|TSAsExpression)$/.test(path.node.type)
    ? bare(path.get('expression') as NodePath)
    : path;
}
