import { dirname, join, relative, resolve } from 'node:path';
import type { API, FileInfo, Options } from 'jscodeshift';
import { formatLocation, type Location } from '../core/location.ts';
import { leftOf, pickFor, planForFiles, type Picked, type StockPlan } from '../engine/stock/pick.ts';
import { besideChanges, writeBeside } from '../engine/stock/write-beside.ts';
import { wordedRefusals } from '../engine/worded.ts';
import { readSources } from '../host/crawl/disk-sources.ts';
import { nodeHost } from '../host/node/host.ts';
import { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';

interface Run {
  readonly root: string;
  readonly plan: StockPlan;
  /** Other files that an earlier visit wrote, with what it wrote. */
  readonly written: Map<string, string>;
}

const host = nodeHost();
const runs = new Map<string, Run>();

/**
 * Makes a transform a stock jscodeshift module: the new text of the file, or the same. The app around the file is read once
 * for each process, from `options.root` or the nearest folder upwards with a package.json. Groups that lie in several files
 * are left, and reported, unless `--run-in-band` is given: then all their files are written with the first of them. What
 * belongs to a group outside the sources is written as well, unless `--dry` is given.
 */
export function runAsJscodeshift(transform: Transform, file: FileInfo, api: API, options: Options): string {
  const absolute = host.disk.realpath(resolve(file.path));
  const run = runOf(transform, absolute, options);
  const path = relative(run.root, absolute).replaceAll('\\', '/');
  const { sources } = run.plan.program;
  if (run.written.get(path) === file.source || !sources.has(path)) return file.source;
  if (file.source !== sources.read(path)) {
    api.report('1:1 changed while this ran, and was left: run again');
    return file.source;
  }
  reportLeft(run, path, api);
  const picked = pickFor(run.plan, path);
  if (picked.groups.length > 0) moveBeside(run, { path, picked, api, dry: options['dry'] === true });
  return picked.after;
}

function runOf(transform: Transform, file: string, options: Options): Run {
  const root = host.disk.realpath(
    typeof options['root'] === 'string' ? resolve(options['root']) : appFolder(dirname(file)),
  );
  const key = `${transform.name} ${root}`;
  let run = runs.get(key);
  if (!run) {
    const program = Program.of(readSources(root, transform.words));
    const plan = planForFiles(transform, program, planOptions(options), options['runInBand'] === true);
    runs.set(key, (run = { root, plan, written: new Map() }));
  }
  return run;
}

/** The nearest folder upwards with a package.json; the folder itself where there is none. */
function appFolder(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) if (host.disk.exists(join(at, 'package.json'))) return at;
  return folder;
}

function planOptions(options: Options): PlanOptions {
  const queue: unknown = options['queue'];
  const redisClient: unknown = options['redisClient'] ?? options['redis-client'];
  const libDir: unknown = options['libDir'] ?? options['lib-dir'];
  return {
    ...((queue === 'bull' || queue === 'bullmq') && { queue }),
    ...((redisClient === 'redis' || redisClient === 'ioredis') && { redisClient }),
    ...(typeof libDir === 'string' && { libDir }),
  };
}

function reportLeft({ plan }: Run, path: string, api: API): void {
  const isHere = ({ file }: Location): boolean => file === path;
  for (const { at, message } of plan.program.failures())
    if (isHere(at)) api.report(`${formatLocation(at)} not read: ${message}`);
  for (const { refusal, text } of wordedRefusals(plan.result.step)) {
    const detail = refusal.detail === undefined ? '' : ` (${refusal.detail})`;
    if (isHere(refusal.of))
      api.report(`${formatLocation(refusal.at)} ${refusal.code}: ${text.short}${detail} ${text.remedy}`);
  }
  for (const { at, title } of leftOf(plan, path)) {
    api.report(
      `${formatLocation(at)} left: ${title}, and moving it changes several files. Use --run-in-band, or \`unsticky run\`.`,
    );
  }
}

function moveBeside(
  { root, plan, written }: Run,
  { path, picked, api, dry }: { path: string; picked: Picked; api: API; dry: boolean },
): void {
  const visit = { host, root, program: plan.program, path, after: picked.after };
  const companions = picked.groups.flatMap((group) => group.companions);
  const changes = dry
    ? [...besideChanges(visit, companions), ...picked.others]
    : writeBeside(visit, companions, picked.others);
  for (const { path: other, after } of picked.others) if (after !== null) written.set(other, after);
  const paths = changes.map(({ path }) => path).join(', ');
  if (paths) api.report(`${dry ? 'would also write' : 'also wrote'} ${paths}`);
  for (const { at, notes } of picked.groups) for (const note of notes) api.report(`${formatLocation(at)} ${note}`);
}
