import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { TimerSite } from '../../detect/jobs/timer-site.ts';
import { majorOf, rangeOf } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf, type ObjectShape } from '../../program/values/object-shape.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { cronObstacle } from './cron-dialect.ts';
import type { Obstacle } from './obstacle.ts';
import { argumentsOf, outOfChain, type Reading } from './reading.ts';

type Read = (program: Program, site: TimerSite) => Reading | Obstacle;

/** The cron libraries whose schedules are moved. */
export const CRON_READERS: Readonly<Record<string, Read>> = {
  'node-cron': readNodeCron,
  cron: readCronJob,
  'node-schedule': readNodeSchedule,
};

/** `cron.schedule(expression, fn, { timezone, scheduled, name })`, and `createTask` of 4, which waits for `start()`. */
function readNodeCron(program: Program, { file, path }: TimerSite): Reading | Obstacle {
  const [expression, callback, given] = argumentsOf(path);
  if (!expression || !callback) return { code: 'options-unknown' };
  const options = optionsIn(program, file, given, [
    'timezone',
    'scheduled',
    'name',
    'runOnInit',
    'recoverMissedExecutions',
  ]);
  if ('code' in options) return options;
  const isOld = (majorOf(rangeOf(program.manifestOf(file.path), 'node-cron')) ?? 4) < 4;
  if (isOld && isOn(options, 'runOnInit')) return { code: 'runs-at-start' };
  const bad = cronObstacle(program, file, expression, 'node-cron');
  if (bad) return bad;
  const isIdle = (isOld && isOff(options, 'scheduled')) || calleeName(program, file, path) === 'createTask';
  return ofCron(
    { file, path, callback, name: textIn(options, 'name'), paused: isIdle },
    expression,
    valueIn(options, 'timezone'),
  );
}

/** What `new CronJob` is told, by place or by name. */
interface CronJobOptions {
  readonly expression: NodePath | undefined;
  readonly callback: NodePath | undefined;
  readonly start: NodePath | undefined;
  readonly zone: NodePath | undefined;
  readonly runOnInit: NodePath | undefined;
  /** What a queue has no counterpart for. */
  readonly others: readonly (NodePath | undefined)[];
}

/** `new CronJob(expression, fn, onComplete, start, zone)`, `CronJob.from({…})`; idle until `start()` unless told otherwise. */
function readCronJob(program: Program, { file, path }: TimerSite): Reading | Obstacle {
  const told = toldCronJob(program, file, path);
  if ('code' in told) return told;
  const { expression, callback, start, zone, runOnInit, others } = told;
  if (!expression || !callback || others.some((other) => other)) return { code: 'options-unknown' };
  if (runOnInit && !runOnInit.isBooleanLiteral({ value: false })) return { code: 'runs-at-start' };
  if (start && !start.isBooleanLiteral()) return { code: 'options-unknown', at: { file, path: start } };
  const major = majorOf(rangeOf(program.manifestOf(file.path), 'cron')) ?? 4;
  const bad = cronObstacle(program, file, expression, major < 3 ? 'cron-old' : 'cron');
  if (bad) return bad;
  const isStarted = start?.isBooleanLiteral({ value: true }) || outOfChain(path, ['start']).taken.length > 0;
  return ofCron({ file, path, callback, name: undefined, paused: !isStarted }, expression, zone);
}

function toldCronJob(program: Program, file: SourceFile, path: NodePath): CronJobOptions | Obstacle {
  const given = argumentsOf(path);
  if (!given[0]?.isObjectExpression()) {
    const [expression, callback, onComplete, start, zone, context, runOnInit, utcOffset] = given;
    return { expression, callback, start, zone, runOnInit, others: [onComplete, context, utcOffset] };
  }
  const options = optionsIn(program, file, given[0], [...CRON_JOB, ...CRON_JOB_OTHERS]);
  if ('code' in options) return options;
  const [expression, callback, start, timeZone, timezone, runOnInit] = CRON_JOB.map((name) => valueIn(options, name));
  const others = CRON_JOB_OTHERS.map((name) => valueIn(options, name));
  return { expression, callback, start, zone: timeZone ?? timezone, runOnInit, others };
}

const CRON_JOB = ['cronTime', 'onTick', 'start', 'timeZone', 'timezone', 'runOnInit'];
const CRON_JOB_OTHERS = ['onComplete', 'context', 'utcOffset'];

/** `schedule.scheduleJob([name], rule, fn)`. */
function readNodeSchedule(program: Program, { file, path }: TimerSite): Reading | Obstacle {
  const given = argumentsOf(path).filter((part) => part !== undefined);
  const named = given.length > 2 && !given[1]!.isFunction() ? given[0]! : undefined;
  const [rule, callback] = named ? given.slice(1) : given;
  if (!rule || !callback || path.isNewExpression()) return { code: 'options-unknown' };
  const timed = ruleOf(program, file, rule);
  if ('code' in timed) return timed;
  const bad = cronObstacle(program, file, timed.expression, 'node-schedule');
  const name = named?.isStringLiteral() ? named.node.value : undefined;
  return bad ?? ofCron({ file, path, callback, name, paused: false }, timed.expression, timed.zone);
}

/** An expression, or `{ rule, tz }`. */
function ruleOf(
  program: Program,
  file: SourceFile,
  rule: NodePath,
): { expression: NodePath; zone?: NodePath } | Obstacle {
  if (!rule.isObjectExpression()) return { expression: rule };
  const options = optionsIn(program, file, rule, ['rule', 'tz']);
  const expression = 'code' in options ? undefined : valueIn(options, 'rule');
  if ('code' in options || !expression) return { code: 'schedule-not-cron', at: { file, path: rule } };
  const zone = valueIn(options, 'tz');
  return { expression, ...(zone && { zone }) };
}

interface Basics {
  readonly file: SourceFile;
  readonly path: NodePath;
  readonly callback: NodePath;
  readonly name: string | undefined;
  readonly paused: boolean;
}

function ofCron(
  { file, path, callback, name, paused }: Basics,
  expression: NodePath,
  zone: NodePath | undefined,
): Reading {
  const tz = zone ? [`tz: ${file.textOf(zone.node)}`] : [];
  return {
    file,
    replaced: paused ? path : outOfChain(path, ['start', 'unref']).path,
    schedule: [`cron: ${file.textOf(expression.node)}`, ...tz],
    callback,
    ...(name !== undefined && { name }),
    paused,
  };
}

/** The shape of options of which all are known, written at the call itself. */
function optionsIn(
  program: Program,
  file: SourceFile,
  given: NodePath | undefined,
  known: readonly string[],
): ObjectShape | Obstacle {
  const shape = given ? shapeOf(program, file, given) : EMPTY;
  const stray = shape.entries.find(({ name }) => !known.includes(name));
  if (stray) return { code: 'options-unknown', at: stray, detail: stray.name };
  if (given && !isPlainLiteral(given)) return { code: 'options-unknown', at: { file, path: given } };
  return shape;
}

/** Written out at this place, so that its texts mean the same in another order. */
function isPlainLiteral(path: NodePath): boolean {
  return path.isObjectExpression() && path.node.properties.every(({ type }) => type === 'ObjectProperty');
}

const EMPTY: ObjectShape = { entries: [], unknown: [], literals: [] };

function valueIn(shape: ObjectShape, name: string): NodePath | undefined {
  const value = findEntry(shape, name)?.value;
  return value && !value.isNullLiteral() && !value.isIdentifier({ name: 'undefined' }) ? value : undefined;
}

function textIn(shape: ObjectShape, name: string): string | undefined {
  const value = valueIn(shape, name);
  return value?.isStringLiteral() ? value.node.value : undefined;
}

const isOn = (shape: ObjectShape, name: string): boolean => {
  const value = valueIn(shape, name);
  return value !== undefined && !value.isBooleanLiteral({ value: false });
};
const isOff = (shape: ObjectShape, name: string): boolean =>
  valueIn(shape, name)?.isBooleanLiteral({ value: false }) === true;

function calleeName(program: Program, file: SourceFile, call: NodePath): string | undefined {
  const value = evaluate(program, file, call.get('callee') as NodePath);
  return value.kind === 'package' ? value.names.at(-1) : undefined;
}
