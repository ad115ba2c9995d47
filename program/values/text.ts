import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { evaluate } from './evaluate.ts';
import { isSettled } from './settled.ts';
import { unwrap } from './unwrap.ts';

/** Stands in a text for a part that is only known at run time. */
export const HOLE = '\uFFFC';

const DEEPEST = 6;

/** The text that literals, templates, `+` and constants make; unknown parts are `HOLE`. Undefined for anything else. */
export function textOf(program: Program, file: SourceFile, path: NodePath, depth = 0): string | undefined {
  const at = unwrap(path);
  const part = (inner: NodePath): string =>
    depth > DEEPEST ? HOLE : (constantText(program, file, inner, depth) ?? HOLE);
  if (at.isStringLiteral()) return at.node.value;
  if (at.isBinaryExpression({ operator: '+' }))
    return part(at.get('left') as NodePath) + part(at.get('right') as NodePath);
  if (!at.isTemplateLiteral()) return undefined;
  const holes = at.get('expressions').map((inner) => part(inner as NodePath));
  return at.node.quasis.map(({ value }, index) => (value.cooked ?? value.raw) + (holes[index] ?? '')).join('');
}

/** A part of a text: itself text, or a constant by its name or in an object that stays as it is written. */
export function constantText(program: Program, file: SourceFile, path: NodePath, depth = 0): string | undefined {
  const own = textOf(program, file, path, depth + 1);
  if (own !== undefined) return own;
  const value = evaluate(program, file, path);
  if (value.kind !== 'node' || !isSettled(value.path)) return undefined;
  if (value.path.isNumericLiteral()) return String(value.path.node.value);
  return value.path.isStringLiteral() || value.path.isTemplateLiteral()
    ? textOf(program, value.file, value.path, depth + 1)
    : undefined;
}

/** The whole of the `+` chain that a literal is part of. */
export function wholeText(path: NodePath): NodePath {
  const parent = path.parentPath;
  return parent?.isBinaryExpression({ operator: '+' }) || parent?.isParenthesizedExpression()
    ? wholeText(parent)
    : path;
}
