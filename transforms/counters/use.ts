import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import type { Effect } from '../cache/access.ts';
import { insertion, isStatement, replacement } from '../cache/use-place.ts';
import type { Counter } from './counter.ts';

/** One use of a counter or flag, and what becomes of it. */
export interface CounterUse {
  readonly file: SourceFile;
  /** The expression that waits. */
  readonly whole: NodePath;
  readonly effect: Extract<Effect, 'read' | 'look' | 'write' | 'count'>;
  /** What a count adds. */
  readonly by?: number;
  readonly edits: readonly Edit[];
  /** The edits write `await`. */
  readonly isWritten?: boolean;
}

/** All uses of a variable; those that have no like in Redis apart. */
export function usesOf(counter: Counter): { uses: readonly CounterUse[]; others: readonly NodePath[] } {
  const { file, binding, declarator } = counter;
  const writes = binding.constantViolations.filter((path) => path.node !== declarator.node);
  const written = writes.map((path) => ({ path, use: writeAt(file, counter.name, path) }));
  const targets = new Set(writes.flatMap((path) => path.node));
  const reads = binding.referencePaths
    .filter((path) => !path.parentPath || !targets.has(path.parentPath.node) || path.key === 'right')
    .map((path) => ({ path, use: readAt(file, path) }));
  const all = [...written, ...reads];
  return {
    uses: all.flatMap(({ use }) => use ?? []).toSorted((a, b) => a.whole.node.start! - b.whole.node.start!),
    others: all.flatMap(({ path, use }) => (use ? [] : [path])),
  };
}

function writeAt(file: SourceFile, name: string, path: NodePath): CounterUse | undefined {
  const { start, end } = path.node;
  const put = (text: string): Edit[] => [replacement(file, start!, end!, text)];
  if (path.isUpdateExpression()) {
    const by = path.node.operator === '++' ? 1 : -1;
    const isOld = !path.node.prefix && !isStatement(path);
    if (isOld && by < 0) return undefined;
    return { file, whole: path, effect: 'count', by, edits: put(isOld ? `${name}.next()` : countText(name, by)) };
  }
  if (!path.isAssignmentExpression() || !(path.get('left') as NodePath).isIdentifier()) return undefined;
  const right = path.get('right');
  if (path.node.operator === '=') return isStatement(path) ? setAt(file, name, path, right) : undefined;
  const by = signed(path.node.operator, right);
  return by === undefined ? undefined : { file, whole: path, effect: 'count', by, edits: put(countText(name, by)) };
}

/** `n = 0`; `n = n + 1` counts. */
function setAt(file: SourceFile, name: string, path: NodePath, right: NodePath): CounterUse | undefined {
  const { start, end } = path.node;
  const left = right.isBinaryExpression() ? (right.get('left') as NodePath) : undefined;
  const by =
    left?.isIdentifier({ name }) && right.isBinaryExpression()
      ? signed(`${right.node.operator}=`, right.get('right'))
      : undefined;
  if (by !== undefined)
    return { file, whole: path, effect: 'count', by, edits: [replacement(file, start!, end!, countText(name, by))] };
  const edits = [replacement(file, start!, right.node.start!, `${name}.set(`), insertion(file, right.node.end!, ')')];
  return { file, whole: path, effect: 'write', edits };
}

function signed(operator: string, amount: NodePath): number | undefined {
  if (!amount.isNumericLiteral() || !Number.isInteger(amount.node.value)) return undefined;
  if (operator === '+=') return amount.node.value;
  return operator === '-=' ? -amount.node.value : undefined;
}

/** `hits.increment()`, `hits.increment(-1)`. */
export function countText(name: string, by: number): string {
  return `${name}.increment(${by === 1 ? '' : by})`;
}

function readAt(file: SourceFile, path: NodePath): CounterUse | undefined {
  const { parentPath: parent } = path;
  if (
    !path.isIdentifier() ||
    !parent ||
    /^(Export|TSTypeQuery)/.test(parent.node.type) ||
    parent.isUnaryExpression({ operator: 'typeof' })
  )
    return undefined;
  const isLook = parent.isBinaryExpression() && /^[<>]=?$/.test(parent.node.operator);
  const at = insertion(file, path.node.end!, `.get()`);
  if (parent.isObjectProperty() && parent.node.shorthand) {
    const text = `: await ${path.node.name}.get()`;
    return { file, whole: path, effect: 'read', isWritten: true, edits: [insertion(file, path.node.end!, text)] };
  }
  return { file, whole: path, effect: isLook ? 'look' : 'read', edits: [at] };
}
