import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import { isDroppedDenial } from './asking-method.ts';

/** Text put around an expression. */
export interface Wrap {
  readonly file: SourceFile;
  readonly path: NodePath;
  readonly open: string;
  readonly close: string;
}

/** The edits of nested wraps: where two start at one place the longer one opens first, and closes last. */
export function wrapEdits(wraps: readonly Wrap[]): Edit[] {
  const size = ({ path }: Wrap): number => path.node.end! - path.node.start!;
  const outerFirst = wraps.toSorted((a, b) => size(b) - size(a));
  const opens = outerFirst.map(({ file, path, open }) => ({
    file: file.path,
    start: path.node.start!,
    end: path.node.start!,
    text: open,
  }));
  const closes = outerFirst
    .toReversed()
    .map(({ file, path, close }) => ({ file: file.path, start: path.node.end!, end: path.node.end!, text: close }));
  return [...opens, ...closes].filter(({ text }) => text !== '');
}

/** `await` before an expression, in parentheses where its parent binds tighter than `await` does, or where formatters put them. */
export function awaitWrap(file: SourceFile, path: NodePath): Wrap {
  const needs = bindsTighter(path) && !isParenthesized(path);
  return { file, path, open: needs ? '(await ' : 'await ', close: needs ? ')' : '' };
}

function bindsTighter(path: NodePath): boolean {
  const { parent, key } = path;
  if (isDroppedDenial(path.parentPath!)) return false;
  if (/^(Optional)?MemberExpression$/.test(parent.type)) return key === 'object';
  if (/^(Optional)?CallExpression$|^NewExpression$/.test(parent.type)) return key === 'callee';
  if (parent.type === 'TaggedTemplateExpression') return key === 'tag';
  if (parent.type === 'TSNonNullExpression') return true;
  if (parent.type === 'ConditionalExpression') return key === 'test';
  return /^(Unary|Binary|Logical)Expression$|^SpreadElement$/.test(parent.type);
}

function isParenthesized(path: NodePath): boolean {
  return (path.node.extra as { parenthesized?: boolean } | undefined)?.parenthesized === true;
}
