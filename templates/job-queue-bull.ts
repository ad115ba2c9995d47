import type { JobQueueText } from './job-queue.ts';

/** `work(name, repeat)` on bull: takes ticks, sets the schedule, takes away the one of an earlier deploy. */
export function bullLines({ typescript, served }: JobQueueText): string[] {
  return [
    `let shared${typescript ? ': { client: Redis; subscriber: Redis } | undefined' : ''};`,
    '/** Jobs of this instance that use it. */',
    'let open = 0;',
    '',
    `function work(name${typescript ? ': string' : ''}, repeat${typescript ? ': Repeat' : ''}) {`,
    '  const { client, subscriber } = (shared = shared || { client: connect(), subscriber: connect() });',
    '  const connections = { client, subscriber, bclient: connect() };',
    `  const queue = ${served ? 'letEnd(' : ''}new Queue(name, { createClient: (type) => connections[type] })${served ? ')' : ''};`,
    "  queue.on('failed', (_, error) => console.error(`job ${name}:`, error));",
    `  const report = (error${typescript ? ': Error' : ''}) => console.error(\`job \${name}:\`, error.message);`,
    '  queue.process(name, async () => {',
    `    await jobs.get(name)${typescript ? '?' : ''}.handler();`,
    '  }).catch(report);',
    '  const set = () => setSchedule(queue, name, repeat).catch(report);',
    '  // Again when Redis is back, which may have lost it; the same schedule is there only once.',
    "  client.on('ready', set);",
    '  open++;',
    '  set();',
    '  return {',
    '    async close() {',
    "      client.off('ready', set);",
    '      await queue.close();',
    '      connections.bclient.disconnect();',
    '      if (--open > 0) return;',
    '      client.disconnect();',
    '      subscriber.disconnect();',
    '      shared = undefined;',
    '    },',
    '  };',
    '}',
    '',
    `async function setSchedule(queue${typescript ? ': Queue.Queue' : ''}, name${typescript ? ': string' : ''}, { every, cron, tz }${typescript ? ': Repeat' : ''}) {`,
    `  const repeat = cron ? { cron, ${typescript ? '...(tz && { tz })' : 'tz'} } : { every: Number(every) };`,
    '  const added = await queue.add(name, {}, { repeat, removeOnComplete: true, removeOnFail: 100 });',
    '  const kept = added && added.opts.repeat' + (typescript ? ' as { key?: string } | undefined' : '') + ';',
    '  for (const { key } of await queue.getRepeatableJobs()) {',
    '    if (kept && key !== kept.key) await queue.removeRepeatableByKey(key);',
    '  }',
    '}',
    ...(served ? ['', ...letEnd(typescript)] : []),
  ];
}

/** bull sets two timers again and again, in these fields, that would keep a process alive that has nothing else to do. */
function letEnd(typescript: boolean): string[] {
  const [queue, timer, next] = typescript
    ? ['queue: Queue.Queue', 'let timer: NodeJS.Timeout | undefined;', '(next?: NodeJS.Timeout)']
    : ['queue', 'let timer;', '(next)'];
  return [
    '/** The timers of bull, like the connections, do not keep tests and scripts from ending. */',
    `function letEnd(${queue}) {`,
    "  for (const field of ['delayTimer', 'moveUnlockedJobsToWaitInterval']) {",
    `    ${timer}`,
    '    Object.defineProperty(queue, field, {',
    '      get: () => timer,',
    `      set: ${next} => {`,
    '        timer = next;',
    '        if (timer) timer.unref();',
    '      },',
    '    });',
    '  }',
    '  return queue;',
    '}',
  ];
}
