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
  const opens = outerFirst.map(({ file, path, open }) => insertion(file, path.node.start!, open));
  const closes = outerFirst.toReversed().map(({ file, path, close }) => insertion(file, path.node.end!, close));
  return [...joined(opens), ...joined(closes)].filter(({ text }) => text !== '');
}

function insertion(file: SourceFile, at: number, text: string): Edit {
  return { file: file.path, start: at, end: at, text };
}

/** What goes in at one place is one edit: equal ones would count once. */
function joined(edits: readonly Edit[]): Edit[] {
  const found = new Map<string, Edit>();
  for (const edit of edits) {
    const key = `${edit.file}:${edit.start}`;
    found.set(key, { ...edit, text: (found.get(key)?.text ?? '') + edit.text });
  }
  return [...found.values()];
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
