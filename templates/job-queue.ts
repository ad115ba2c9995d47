import type { Style } from '../ast/style.ts';
import { inStyle } from './in-style.ts';
import { bullLines } from './job-queue-bull.ts';
import { bullmqLines } from './job-queue-bullmq.ts';

/** How the module is written. */
export interface JobQueueText {
  readonly library: 'bull' | 'bullmq';
  readonly ioredis: number;
  readonly typescript: boolean;
  readonly esm: boolean;
  /** The compiler has no default import for a CommonJS module. */
  readonly requires?: boolean;
  /** The process has a server that keeps it alive, so that the queue need not. */
  readonly served: boolean;
}

/**
 * The text of a module with `repeatJob(name, { every } | { cron, tz }, handler)`: each tick runs on one of all instances. A queue
 * for each job, so that no instance is handed a job that it does not know; two connections for all of them, and one more for
 * each to wait on, none of which gives up on Redis (bull and bullmq ask for `maxRetriesPerRequest: null`).
 */
export function jobQueueModule(text: JobQueueText, style: Style): string {
  const own = text.library === 'bull' ? bullLines(text) : bullmqLines();
  const lines = [
    ...importLines(text),
    '',
    ...(text.typescript ? TYPES : []),
    ...connectLines(text),
    '',
    ...registerLines(text),
    '',
    ...own,
    '',
    ...SHUT_DOWN,
    ...exportLines(text),
    '',
  ];
  const declared = inLanguage(lines.join('\n'), text).replaceAll(/^const (?=.*require\()/gm, `${style.declare} `);
  return inStyle(declared, style);
}

/** `«…»` stands in TypeScript alone, `‹…›` in JavaScript alone. */
function inLanguage(text: string, { typescript }: JobQueueText): string {
  return typescript
    ? text.replaceAll(/‹[^›]*›/g, '').replaceAll(/[«»]/g, '')
    : text.replaceAll(/«[^»]*»/g, '').replaceAll(/[‹›]/g, '');
}

function importLines({ library, ioredis, esm, requires }: JobQueueText): string[] {
  const names = library === 'bull' ? 'Queue' : '{ Queue, Worker«, type Job» }';
  const redis = ioredis >= 5 ? '{ Redis }' : 'Redis';
  if (requires && library === 'bull') return ["import Queue = require('bull');", `import ${redis} from 'ioredis';`];
  if (esm) return [`import ${names} from '${library}';`, `import ${redis} from 'ioredis';`];
  return [`const ${names} = require('${library}');`, `const ${redis} = require('ioredis');`];
}

const TYPES = [
  '/** When a job is due: `every` in milliseconds, or `cron` (with seconds, if it has six fields) in the time zone `tz`. */',
  'interface Repeat {',
  '  every?: number | string;',
  '  cron?: string;',
  '  tz?: string;',
  '  /** Not before `start()` is called. */',
  '  paused?: boolean;',
  '  /** Not while an earlier tick is still running somewhere. */',
  '  alone?: boolean;',
  '}',
  '',
  'type Handler = () => unknown;',
  '',
  '/** A job of this instance. */',
  'export interface RepeatedJob {',
  '  start(): void;',
  '  stop(): Promise<void>;',
  '}',
  '',
];

function connectLines({ served, library }: JobQueueText): string[] {
  return [
    `const jobs = new Map«<string, RepeatedJob & { handler: Handler }>»();`,
    '',
    '/** A connection that waits for Redis, however long it is away. */',
    `function connect()«: Redis» {`,
    `  const redis = new Redis(process.env.REDIS_URL« ?? 'redis://localhost:6379'», { maxRetriesPerRequest: null, enableReadyCheck: false });`,
    `  redis.on('error', (error) => console.error('redis:', error.message));`,
    ...(served && library === 'bull'
      ? ['  // Lets tests and scripts end.', "  redis.on('connect', () => redis.stream.unref());"]
      : []),
    '  return redis.setMaxListeners(0);',
    '}',
  ];
}

function registerLines({ esm, served }: JobQueueText): string[] {
  return [
    '/**',
    ' * Calls the handler whenever it is due, on one of all instances: `{ every }` in milliseconds, `{ cron, tz }` in a time zone.',
    ' * A tick that fails is logged, and kept as a failed job; the next one comes as usual. With `alone` a tick is left out while',
    ' * an earlier one is still running.',
    ' */',
    `${esm ? 'export ' : ''}function repeatJob(name«: string», repeat«: Repeat», handler«: Handler»)«: RepeatedJob» {`,
    "  if (jobs.size === 0) process.once('SIGTERM', shutDown).once('SIGINT', shutDown);",
    '  const job = jobs.get(name) || { handler, ...jobOf(name, repeat) };',
    '  job.handler = handler;',
    '  jobs.set(name, job);',
    '  if (!repeat.paused) job.start();',
    '  return job;',
    '}',
    '',
    '/** Starts and stops the work of this instance; the schedule stays for the others. */',
    `function jobOf(name«: string», repeat«: Repeat»)«: RepeatedJob» {`,
    `  let waiting«: NodeJS.Timeout | undefined»;`,
    `  let running«: ReturnType<typeof work> | undefined»;`,
    '  return {',
    '    start() {',
    served
      ? '      // A moment later, so that what only loads the app ends without Redis.'
      : '      // A moment later, so that all jobs are there.',
    '      if (waiting) return;',
    '      waiting = setTimeout(() => {',
    '        running = work(name, repeat);',
    `      }, 1000)${served ? '.unref()' : ''};`,
    '    },',
    '    async stop() {',
    '      clearTimeout(waiting);',
    '      const last = running;',
    '      waiting = running = undefined;',
    '      if (last) await last.close();',
    '    },',
    '  };',
    '}',
  ];
}

const SHUT_DOWN = [
  '/** Waits for the ticks that are running, ten seconds at most; a tick that is cut off is run again by another instance. */',
  `async function shutDown(signal«: NodeJS.Signals») {`,
  `  const limit = new Promise((resolve) => setTimeout(resolve, 10000).unref());`,
  '  const all = Promise.all([...jobs.values()].map((job) => job.stop()));',
  "  await Promise.race([all, limit]).catch((error) => console.error('jobs:', error));",
  '  // Where nobody else listens, the signal ends the process as it would have without us.',
  '  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);',
  '}',
];

function exportLines({ esm }: JobQueueText): string[] {
  return esm ? [] : ['', 'module.exports = { repeatJob };'];
}
