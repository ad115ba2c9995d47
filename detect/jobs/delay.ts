import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { possibleValues } from '../../program/values/possible-values.ts';

/** A deploy or crash within this time is likely enough to lose what waits. */
const LONG_MS = 60_000;

/** True for a delay of a minute or more, and for one that is counted down to a date. */
export function isLongDelay(program: Program, file: SourceFile, path: NodePath | undefined): boolean {
  if (!path) return false;
  const ms = numberOf(program, file, path);
  return ms === undefined ? countsToDate(program, file, path) : ms >= LONG_MS;
}

/** The milliseconds that an expression of literals and constants gives; undefined where that is not certain. */
export function millisecondsOf(program: Program, file: SourceFile, path: NodePath): number | undefined {
  return numberOf(program, file, path);
}

function numberOf(program: Program, file: SourceFile, path: NodePath, depth = 0): number | undefined {
  if (depth > 8) return undefined;
  if (path.isNumericLiteral()) return path.node.value;
  if (path.isBinaryExpression()) {
    const left = numberOf(program, file, path.get('left') as NodePath, depth + 1);
    const right = numberOf(program, file, path.get('right'), depth + 1);
    return left === undefined || right === undefined ? undefined : calculate(path.node.operator, left, right);
  }
  const [value, ...others] = possibleValues(program, file, path);
  return value && others.length === 0 && value.path.node !== path.node
    ? numberOf(program, value.file, value.path, depth + 1)
    : undefined;
}

function calculate(operator: string, left: number, right: number): number | undefined {
  if (operator === '*') return left * right;
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  return operator === '/' ? left / right : undefined;
}

/** `date - Date.now()`, `new Date(x).getTime() - now`. */
function countsToDate(program: Program, file: SourceFile, path: NodePath): boolean {
  return possibleValues(program, file, path).some(
    (value) =>
      value.path.isBinaryExpression({ operator: '-' }) &&
      /\bDate\b|getTime\(|\bnow\(/.test(value.file.textOf(value.path.node)),
  );
}
