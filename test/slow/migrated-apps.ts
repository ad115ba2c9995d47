import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { memorySources } from '../../core/memory-sources.ts';
import { runAll } from '../../engine/run-all.ts';
import { Program } from '../../program/program.ts';
import type { Transform } from '../../program/transform.ts';
import { findFreePort } from '../../verify/services/free-port.ts';
import { isRedisAnswering } from '../../verify/services/redis-command.ts';
import { installFixture } from '../fixture-apps.ts';

/** Migrates an app of one file by a transform and installs its packages; the caller removes the folder. */
export async function migratedApp(
  transform: Transform,
  app: string,
  manifest: object,
  edit = (text: string): string => text,
): Promise<string> {
  const before = { 'app.js': app, 'package.json': JSON.stringify({ name: 'app', ...manifest }, null, 2) };
  const { results, changes } = runAll(Program.of(memorySources(before)), [transform], {});
  if (results[0]!.taken.length === 0)
    throw new Error(`nothing was migrated: ${JSON.stringify(results[0]!.step.refusals)}`);
  const folder = mkdtempSync(join(tmpdir(), 'unsticky-migrated-'));
  const after = { ...before, ...Object.fromEntries(changes.map(({ path, after }) => [path, after ?? ''])) };
  for (const [path, text] of Object.entries(after)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), edit(text));
  }
  await installFixture(folder);
  return folder;
}

/** A running app. */
export interface RunningApp {
  readonly url: string;
  /** The exit code, undefined while it runs. */
  exit(): number | undefined;
  /** Status of `GET path`, or what happened instead: `exit 1`, `no answer`. */
  get(path?: string): Promise<string>;
  stop(): void;
}

/** Starts `node app.js`, or another entry, on a port of its own and waits until it listens. */
export async function startApp(folder: string, redisUrl: string, entry = 'app.js'): Promise<RunningApp> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [entry], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), REDIS_URL: redisUrl },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let code: number | undefined;
  child.once('exit', (exit) => (code = exit ?? 0));
  await new Promise((listening) => child.stdout.once('data', listening).once('end', listening));
  const outcome = (): string => (code === undefined ? 'no answer' : `exit ${code}`);
  return {
    url: `http://127.0.0.1:${port}`,
    exit: () => code,
    get: async (path = '/') => {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(20_000) });
        return String(answer.status);
      } catch {
        await sleep(50);
        return outcome();
      }
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

const BINARY = 'redis-server';

/** A Redis that a test starts and kills as it likes. */
export class TestRedis {
  readonly url: string;
  readonly #port: number;
  #child: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
  }

  /** Not running yet. */
  static async create(): Promise<TestRedis> {
    return new TestRedis(await findFreePort());
  }

  async start(): Promise<void> {
    this.#child = spawn(
      BINARY,
      ['--port', String(this.#port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      { stdio: 'ignore' },
    );
    for (let n = 0; n < 200 && !(await isRedisAnswering(this.url)); n++) await sleep(25);
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }
}

/** Removes a temporary folder. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
