import type { JobQueueText } from './job-queue.ts';

/** `work(name, repeat)` on bull: takes ticks, sets the schedule, takes away the one of an earlier deploy. */
export function bullLines({ served }: JobQueueText): string[] {
  return [
    `let shared«: { client: Redis; subscriber: Redis } | undefined»;`,
    '/** The queues of this instance that use it. */',
    `const users = new Set«<Queue.Queue>»();`,
    '',
    `function work(name«: string», repeat«: Repeat») {`,
    '  const { client, subscriber } = (shared = shared || { client: connect(), subscriber: connect() });',
    '  const connections = { client, subscriber, bclient: connect() };',
    `  const queue = ${served ? 'letEnd(' : ''}new Queue(name, { prefix: 'jobs', createClient: (type) => connections[type] })${served ? ')' : ''};`,
    "  queue.on('failed', (_, error) => console.error(`job ${name}:`, error));",
    `  const report = (error«: Error») => console.error(\`job \${name}:\`, error.message);`,
    '  queue.process(name, async (tick) => {',
    '    if (repeat.alone && (await isBehind(queue, tick))) return;',
    '    await jobs.get(name)«?».handler();',
    '  }).catch(report);',
    '  const set = () => setSchedule(queue, name, repeat).catch(report);',
    '  // Again when Redis is back, which may have lost it; the same schedule is there only once.',
    "  client.on('ready', set);",
    '  users.add(queue);',
    '  set();',
    '  return {',
    '    async close() {',
    "      client.off('ready', set);",
    '      await queue.close();',
    '      connections.bclient.disconnect();',
    '      users.delete(queue);',
    '      if (users.size > 0) return;',
    '      client.disconnect();',
    '      subscriber.disconnect();',
    '      shared = undefined;',
    '    },',
    '  };',
    '}',
    '',
    `async function setSchedule(queue«: Queue.Queue», name«: string», { every, cron, tz }«: Repeat») {`,
    `  const repeat = cron ? { cron, «...(tz && { tz })»‹tz› } : { every: Number(every) };`,
    '  const added = await queue.add(name, {}, { repeat, removeOnComplete: true, removeOnFail: 100 });',
    '  const kept = added && added.opts.repeat« as { key?: string } | undefined»;',
    '  for (const { key } of await queue.getRepeatableJobs()) {',
    '    if (kept && key !== kept.key) await queue.removeRepeatableByKey(key);',
    '  }',
    '}',
    '',
    ...isBehind('queue«: Queue.Queue»', 'tick«: Queue.Job»'),
    ...(served ? ['', ...LET_END] : []),
  ];
}

/** Lines of a function that both libraries have in the same words. */
export function isBehind(...parameters: readonly string[]): string[] {
  return [
    '/** True while an earlier tick of the job is still running, on whatever instance. */',
    `async function isBehind(${parameters.join(', ')}) {`,
    '  const running = await queue.getActive();',
    '  return running.some((other) => other && other.timestamp < tick.timestamp);',
    '}',
  ];
}

/** bull sets two timers again and again, in these fields, that would keep a process alive that has nothing else to do. */
const LET_END = [
  '/** The timers of bull, like the connections, do not keep tests and scripts from ending. */',
  'function letEnd(queue«: Queue.Queue») {',
  "  for (const field of ['delayTimer', 'moveUnlockedJobsToWaitInterval']) {",
  '    let timer«: NodeJS.Timeout | undefined»;',
  '    Object.defineProperty(queue, field, {',
  '      get: () => timer,',
  '      set: (next«?: NodeJS.Timeout») => {',
  '        timer = next;',
  '        if (timer) timer.unref();',
  '      },',
  '    });',
  '  }',
  '  return queue;',
  '}',
];
