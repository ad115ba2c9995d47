/** What stands above a class with `locked`. */
export function lockHead(esm: boolean): string[] {
  return [
    esm ? "import { randomUUID } from 'node:crypto';" : "const { randomUUID } = require('node:crypto');",
    esm
      ? "import { setTimeout as wait } from 'node:timers/promises';"
      : "const { setTimeout: wait } = require('node:timers/promises');",
  ];
}

/** The constants that `locked` needs. */
export const LOCK_CONSTANTS: readonly string[] = [
  '// ms after which a lock falls open, should its instance have died',
  'const LONGEST = 10_000;',
  "const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;",
];

const LINES: readonly string[] = [
  '  /**',
  '   * The function, which then runs for one caller at a time over all instances: what it reads and writes is one step. It must',
  '   * not wait for another function that is locked by the same table.',
  '   */',
  '  locked‹<F extends (...args: any[]) => any>›(work‹: F›)‹: F› {',
  '    return ‹(›(...args‹: Parameters<F>›) => {',
  '      const result = this.turn.then(() => this.alone‹<Awaited<ReturnType<F>>>›(() => work(...args)));',
  '      this.turn = result.catch(() => undefined);',
  '      return result;',
  '    }‹) as F›;',
  '  }',
  '',
  '  ‹private ›async alone‹<R>›(work‹: () => Promise<R>›)‹: Promise<R>› {',
  '    const key = `${this.name}:lock`;',
  '    const own = randomUUID();',
  '    while (!(await %take)) await wait(5 + Math.random() * 10);',
  '    try {',
  '      return await work();',
  '    } finally {',
  '      const count = await %release;',
  '      if (count !== 1) throw new Error(`${this.name} was locked for longer than ${LONGEST} ms`);',
  '    }',
  '  }',
];

/** The members `locked` and `alone`, for a class with the fields `client`, `name` and `turn`. */
export function lockLines(kind: 'redis' | 'ioredis'): string[] {
  const take =
    kind === 'ioredis'
      ? "this.client.set(key, own, 'PX', LONGEST, 'NX')"
      : 'this.client.set(key, own, { NX: true, PX: LONGEST })';
  const release =
    kind === 'ioredis'
      ? 'this.client.eval(RELEASE, 1, key, own)'
      : 'this.client.eval(RELEASE, { keys: [key], arguments: [own] })';
  return LINES.map((line) => line.replace('%take', take).replace('%release', release));
}
