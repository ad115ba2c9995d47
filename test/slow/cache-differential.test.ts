import * as fc from 'fast-check';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cache } from '../../transforms/cache/unit.ts';
import { runCase, type Texts } from '../case-run.ts';
import { generatedApp, type GeneratedApp } from './cache-programs.ts';
import { TestRedis } from './migrated-apps.ts';
import { folderWith } from './redis-tables.ts';

/** `PROGRAMS=2000` for the long run. */
const PROGRAMS = Number(process.env['PROGRAMS'] ?? 200);

interface Client {
  connect(): Promise<unknown>;
  flushAll(): Promise<unknown>;
  quit(): Promise<unknown>;
}

let redis: TestRedis;
let folder: string;
let client: Client;
beforeAll(async () => {
  redis = await TestRedis.create();
  await redis.start();
  folder = await folderWith({ redis: '^5.12.0' });
  const { createClient } = createRequire(join(folder, 'x.js'))('redis') as { createClient(options: object): Client };
  client = createClient({ url: redis.url });
  await client.connect();
});
afterAll(async () => {
  await client.quit();
  redis.kill();
  rmSync(folder, { recursive: true, force: true });
});

it(`does on Redis what it does on a Map or an object: ${PROGRAMS} random programs`, async () => {
  await fc.assert(
    fc.asyncProperty(generatedApp, async (app) => {
      const before = {
        'app.js': app.text,
        'package.json': JSON.stringify({ name: 'app', dependencies: { express: '^4.21.0', redis: '^5.12.0' } }),
      };
      const { changed, step } = runCase(cache, before, { libDir: 'lib' });
      expect(step.refusals.filter(({ code }) => code === 'self-check')).toEqual([]);
      fc.pre(step.groups.length > 0);
      await client.flushAll();
      expect(await answers({ ...before, ...changed }, app)).toEqual(await answers(before, app));
    }),
    { numRuns: PROGRAMS },
  );
}, 1_200_000);

type Handler = (req: object, res: object, next: (error: unknown) => void) => unknown;

/** Loads an app with a pretended Express and the real client, and sends it the calls one after the other. */
async function answers(texts: Texts, { calls }: GeneratedApp): Promise<unknown[]> {
  const handler = handlerOf(texts);
  const found: unknown[] = [];
  for (const [fn, key, n] of calls) {
    const answer = await new Promise<unknown>((resolve, reject) => {
      const json = (body: unknown): void => resolve(JSON.parse(JSON.stringify(body)));
      void Promise.resolve(handler({ body: { fn, key, n } }, { json }, reject)).catch(reject);
    });
    found.push(answer);
  }
  return found;
}

function handlerOf(texts: Texts): Handler {
  let handler: Handler | undefined;
  const express = (): object => ({ post: (_: string, given: Handler) => (handler = given), listen: () => undefined });
  const packages: Record<string, unknown> = { express, 'express-async-handler': (run: Handler) => run };
  const load = (path: string): unknown => {
    const module = { exports: {} };
    const require = (name: string): unknown => {
      if (name.endsWith('/redis') && name.startsWith('.')) return { redisClient: client };
      if (name.startsWith('.')) return load(join('lib', name.replace(/^\.\/(lib\/)?/, '')) + '.js');
      return packages[name] ?? createRequire(import.meta.url)(name);
    };
    compileFunction(texts[path]!, ['require', 'module', 'exports'])(require, module, module.exports);
    return module.exports;
  };
  load('app.js');
  return handler!;
}
