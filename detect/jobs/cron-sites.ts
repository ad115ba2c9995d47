import type { NodePath } from '@babel/traverse';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import { functionsOf } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import type { TimerSite } from './timer-site.ts';

/** By package, the exports that start a schedule. */
const SCHEDULERS: Readonly<Record<string, RegExp>> = {
  'node-cron': /^(default\.)?(schedule|createTask)$/,
  cron: /^(default\.)?(CronJob|CronJob\.from|job)$/,
  croner: /^(default|Cron)?$/,
  'node-schedule': /^(default\.)?(scheduleJob|Job)$/,
  'toad-scheduler': /^(SimpleIntervalJob|LongIntervalJob|CronJob)$/,
  later: /^(default\.)?setInterval$/,
  bree: /^(default)?$/,
  'set-interval-async': /^(default|setIntervalAsync)?$/,
  'cron-async': /^(default)?$/,
  cronosjs: /^scheduleTask$/,
  'simple-cron': /^(default\.)?schedule$/,
};
/** Options that hold what is called. */
const CALLED = ['onTick', 'task', 'handler', 'execute'];

/** Schedules of the cron libraries, and the methods that Nest's decorators schedule. */
export function cronSites(program: Program): TimerSite[] {
  const sites = Object.entries(SCHEDULERS).flatMap(([library, exported]) =>
    forksOf(program, library)
      .flatMap((name) => callSitesOf(program, name))
      .flatMap((site) => (exported.test(site.names.join('.')) ? siteOf(program, site, library) : [])),
  );
  return [...sites, ...decorated(program)];
}

/** The package, and copies of it under a scope: `@acme/bree`. */
function forksOf(program: Program, library: string): string[] {
  const names = program.manifests.flatMap(({ dependencies }) => Object.keys(dependencies));
  return [...new Set([library, ...names.filter((name) => name.startsWith('@') && name.endsWith(`/${library}`))])];
}

function siteOf(program: Program, site: CallSite, library: string): TimerSite[] {
  const { file, path } = site;
  const callback = calledBy(program, site);
  if (!callback && isOnlyParsed(library)) return [];
  return [{ rule: library === 'set-interval-async' ? 'set-interval' : 'cron', file, path, library, callback }];
}

/** `new Cron('* * * * *')` with nothing to call tells when the next time is. */
function isOnlyParsed(library: string): boolean {
  return library === 'croner' || library === 'cron';
}

/** The argument, or option, that is a function; else the last that may be one. */
function calledBy(program: Program, { file, path }: CallSite): NodePath | undefined {
  const parts = path.get('arguments') as NodePath[];
  const isFunctional = (part: NodePath): boolean => part.isFunction() || functionsOf(program, file, part).length > 0;
  const options = parts.flatMap((part) =>
    part.isObjectExpression() ? CALLED.flatMap((name) => findEntry(shapeOf(program, file, part), name) ?? []) : [],
  );
  const made = parts.find((part) => part.isNewExpression() && isTask(program, file, part));
  const task = made && (made.get('arguments') as NodePath[])[1];
  const named = parts
    .slice(1)
    .findLast((part) => part.isIdentifier() || part.isMemberExpression() || part.isCallExpression());
  const [option] = options;
  return parts.find(isFunctional) ?? task ?? option?.value ?? option?.path ?? named;
}

/** toad-scheduler's `new Task(id, fn)`. */
function isTask(program: Program, file: CallSite['file'], path: NodePath): boolean {
  const value = evaluate(program, file, path.get('callee') as NodePath);
  return value.kind === 'package' && value.name === 'toad-scheduler';
}

/** `@Cron('0 3 * * *') clean() {}` and `@Interval(5000)`. */
function decorated(program: Program): TimerSite[] {
  return program.filesMentioning(['@nestjs/schedule']).flatMap((file) =>
    file.all('Decorator').flatMap((path): TimerSite[] => {
      const expression = path.get('expression') as NodePath;
      const callee = expression.isCallExpression() ? (expression.get('callee') as NodePath) : expression;
      const value = evaluate(program, file, callee);
      if (value.kind !== 'package' || value.name !== '@nestjs/schedule') return [];
      const name = value.names.at(-1);
      if (name !== 'Cron' && name !== 'Interval') return [];
      return [
        {
          rule: name === 'Cron' ? 'cron' : 'set-interval',
          file,
          path,
          library: '@nestjs/schedule',
          callback: path.parentPath,
        },
      ];
    }),
  );
}
