import type { NodePath } from '@babel/traverse';
import type { Edit } from '../../core/edit.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import { findEntry } from '../../program/values/object-shape.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import type { Obstacle } from './verdict.ts';

/** A newer major of a library that an app needs first. */
export interface Raise {
  readonly major: number;
  readonly range: string;
  /** What keeps the meaning of the calls. */
  readonly edits: readonly Edit[];
  readonly note: string;
}

/**
 * Raises express-rate-limit 3 to 5 to 6.11, which works with stores of today and keeps the meaning of every option but one
 * (`draft_polli_ratelimit_headers`, without effect in 6.11.2); and express-slow-down 1 to 2.1, whose `delayMs` is the
 * whole delay and no factor. `sites` are all calls that the package.json governs: they are raised together.
 */
export function raiseOf(program: Program, sites: readonly LimiterSite[]): Raise | Obstacle | undefined {
  const { library, major } = sites[0]!;
  const isSlowDown = library === 'express-slow-down';
  if (major === undefined || major > (isSlowDown ? 1 : 5)) return undefined;
  if (major < (isSlowDown ? 1 : 3)) return { code: 'limiter-too-old', detail: `${library} ${major}` };
  const obstacle = sites.map((site) => obstacleAt(program, site)).find((found) => found !== undefined);
  if (obstacle) return obstacle;
  const edits = sites.flatMap((site) => [...withoutNew(site), ...(isSlowDown ? delayEdits(site) : [])]);
  const to = isSlowDown ? { major: 2, range: '^2.1.0' } : { major: 6, range: '^6.11.2' };
  return {
    ...to,
    edits,
    note: `${library} ${major} has no store for Redis that is kept up: it is raised to ${to.major}, where the options of this app mean the same.`,
  };
}

const CHANGED: Readonly<Record<string, readonly string[]>> = {
  'express-rate-limit': ['draft_polli_ratelimit_headers', 'delayMs', 'delayAfter', 'global'],
  'express-slow-down': ['headers', 'legacyHeaders', 'standardHeaders', 'onLimitReached', 'max', 'limit'],
};

function obstacleAt(program: Program, site: LimiterSite): Obstacle | undefined {
  const { library, options, file, call } = site;
  const entry =
    options && CHANGED[library]!.map((name) => findEntry(options, name)).find((found) => found !== undefined);
  if (entry) return { code: 'limiter-too-old', detail: `the option ${entry.name}`, at: entry };
  if (library === 'express-slow-down') return slowDownObstacle(site);
  if (file.isTypeScript && !isDefaultImport(call)) return { code: 'limiter-too-old', detail: 'types of the new major' };
  const [user] = program.filesMentioning(['resetIp']);
  return user && { code: 'limiter-too-old', detail: `resetIp in ${user.path}` };
}

function slowDownObstacle({ options, file }: LimiterSite): Obstacle | undefined {
  if (file.isTypeScript) return { code: 'limiter-too-old', detail: 'types of the new major' };
  const [unclear] = options?.unknown ?? [];
  if (unclear) return { code: 'limiter-too-old', detail: 'options that cannot be followed', at: unclear };
  const delay = options && findEntry(options, 'delayMs');
  return delay && !isFactor(delay.value)
    ? { code: 'limiter-too-old', detail: 'the option delayMs', at: delay }
    : undefined;
}

/** Types for a namespace that is called, or for `import = require`, are gone in 6. */
function isDefaultImport(call: NodePath): boolean {
  const callee = call.get('callee') as NodePath;
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  return binding?.path.isImportDefaultSpecifier() === true;
}

function isFactor(value: NodePath | undefined): boolean {
  const at = value && unwrap(value);
  return at?.isNumericLiteral() === true || at?.isBinaryExpression() === true;
}

/** The new majors are arrow functions. */
function withoutNew({ file, call }: LimiterSite): Edit[] {
  if (!call.isNewExpression()) return [];
  return [{ file: file.path, start: call.node.start!, end: call.node.callee.start!, text: '' }];
}

/** The form that express-slow-down 2 itself names for the old behaviour. */
function delayEdits({ options }: LimiterSite): Edit[] {
  const delay = options && findEntry(options, 'delayMs');
  if (!delay?.value) return [];
  const { start, end } = delay.value.node;
  const text = delay.file.text.slice(start!, end!);
  const factor = unwrap(delay.value).isNumericLiteral() ? text : `(${text})`;
  return [
    { file: delay.file.path, start: start!, end: end!, text: `(used, req) => (used - req.slowDown.limit) * ${factor}` },
  ];
}
