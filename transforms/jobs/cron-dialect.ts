import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { possibleValues } from '../../program/values/possible-values.ts';
import type { Obstacle } from './obstacle.ts';

/** `cron-old`: majors 1 and 2 of cron, whose months start at 0. */
type Dialect = 'node-cron' | 'cron' | 'cron-old' | 'node-schedule';

const FIELD = /^(\*|\?|L|[\dA-Z*,/\-#]+)$/i;
const NAMES = /[A-Z]+/gi;
const KNOWN_NAMES = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat|l|w)$/i;
const PRESETS = /^@(yearly|annually|monthly|weekly|daily|hourly|minutely|secondly|weekdays|weekends)$/;

/** Why an expression cannot go to the queue as it is: bull reads it by cron-parser 4. What cannot be seen is taken to be right. */
export function cronObstacle(
  program: Program,
  file: SourceFile,
  expression: NodePath,
  dialect: Dialect,
): Obstacle | undefined {
  const at = { file, path: expression };
  for (const { path } of possibleValues(program, file, expression)) {
    if (path.isNewExpression() || path.isObjectExpression() || path.isNumericLiteral())
      return { code: 'schedule-not-cron', at };
    const text = path.isStringLiteral()
      ? path.node.value
      : path.isTemplateLiteral() && path.node.expressions.length === 0
        ? path.node.quasis[0]!.value.cooked
        : undefined;
    if (typeof text === 'string' && !isAlike(text.trim(), dialect)) return { code: 'cron-dialect', detail: text, at };
  }
  return undefined;
}

/** True where cron-parser runs the expression at the same times as the library does. */
function isAlike(text: string, dialect: Dialect): boolean {
  if (text.startsWith('@')) return PRESETS.test(text) && dialect !== 'node-cron';
  const fields = text.split(/\s+/);
  if (fields.length < 5 || fields.length > 6 || !fields.every((field) => FIELD.test(field))) return false;
  const [days, months, weekdays] = fields.slice(-3) as [string, string, string];
  if ((text.match(NAMES) ?? []).some((name) => !KNOWN_NAMES.test(name))) return false;
  // node-cron runs where day and weekday fit, the others where one of them does.
  if (dialect === 'node-cron' && isBound(days) && isBound(weekdays)) return false;
  return dialect !== 'cron-old' || !/\d/.test(months.replace(/\/\d+/g, ''));
}

const isBound = (field: string): boolean => !/^(\*|\?)$/.test(field);
