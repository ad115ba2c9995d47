import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';

/** The text of a time in seconds, from an expression in a package's own unit; a number is worked out. */
export function secondsText(file: SourceFile, amount: NodePath, perSecond: number): string {
  const text = file.textOf(amount.node);
  if (perSecond === 1) return text;
  const { confident, value } = amount.evaluate();
  const isLiteral = amount.isNumericLiteral() || amount.isBinaryExpression();
  if (confident && typeof value === 'number' && isLiteral && !hasNames(amount)) return String(value / perSecond);
  return /^[\w.]+$/.test(text) ? `${text} / ${perSecond}` : `(${text}) / ${perSecond}`;
}

function hasNames(path: NodePath): boolean {
  let found = false;
  path.traverse({ Identifier: () => void (found = true) });
  return found;
}
