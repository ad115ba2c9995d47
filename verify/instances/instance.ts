import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RUN_MARK, killGroup } from '../state/kill.ts';
import type { Run } from '../state/run.ts';
import { copyApp } from './copy-app.ts';
import { type Listener, readListeners } from './listeners.ts';
import { Output } from './output.ts';
import { readManifest } from './manifest.ts';
import { startAdvice } from './start-advice.ts';
import { untilClosed, untilListening } from './until-listening.ts';

/** How all instances of an app are started. */
export interface Launch {
  readonly run: Run;
  readonly folder: string;
  readonly command: readonly [string, ...string[]];
  readonly env: NodeJS.ProcessEnv;
  /** The preload's file in the run's folder. */
  readonly preload: string;
  readonly mainPort: number | undefined;
  /** ms */
  readonly startTimeout: number;
}

/** One copy of the app, with a port and a disk of its own. It can be killed and started again any number of times. */
export class Instance {
  readonly number: number;
  readonly #launch: Launch;
  readonly #port: number;
  readonly #home: string;
  /** Learned at the first start, so that later ones need not wait for another listener. */
  #mainPort: number | undefined;
  #child: ChildProcess | undefined;
  #target: URL | undefined;
  #exit: string | undefined;
  #output = new Output();

  constructor(number: number, port: number, launch: Launch) {
    this.number = number;
    this.#port = port;
    this.#launch = launch;
    this.#mainPort = launch.mainPort;
    this.#home = join(launch.run.folder, String(number));
  }

  /** Where it answers; undefined while it does not run. */
  get target(): URL | undefined {
    return this.#exit === undefined ? this.#target : undefined;
  }

  /** What it printed since its last start, the end of it. */
  get output(): string {
    return this.#output.text;
  }

  /** How it ended, if nobody killed it. */
  get crash(): string | undefined {
    return this.#exit && `${this.#exit}\n${this.#output.tail()}`.trim();
  }

  /** Starts it on a fresh copy of the app, and resolves when it answers. */
  async start(): Promise<void> {
    await this.kill();
    await untilClosed(this.#port);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
    const cwd = await copyApp(this.#launch.folder, this.#home);
    this.#spawn(cwd);
    const listeners = join(this.#home, 'listeners');
    try {
      const found = await untilListening({
        port: this.#port,
        mainPort: this.#mainPort,
        timeout: this.#launch.startTimeout,
        listeners: () => readListeners(listeners).filter((listener) => !this.#isOwnSocket(listener)),
        exited: () => this.#exit,
      });
      this.#target = found.url;
      this.#mainPort = found.mainPort;
    } catch (error) {
      await this.kill();
      const advice = startAdvice(this.#output.text, readManifest(this.#launch.folder));
      throw new Error([(error as Error).message, this.#output.tail(), advice].filter(Boolean).join('\n'), {
        cause: error,
      });
    }
  }

  /** A socket in the temporary folder is a tool's, as tsx has one: nobody could find it there to connect. */
  #isOwnSocket(listener: Listener): boolean {
    return 'path' in listener && listener.path.startsWith(join(this.#home, 'tmp'));
  }

  #spawn(cwd: string): void {
    const { command, run } = this.#launch;
    const [program, ...args] = command;
    const child = spawn(program, args, { cwd, env: this.#env(), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    this.#exit = undefined;
    this.#output = new Output();
    this.#output.collect(child.stdout);
    this.#output.collect(child.stderr);
    const end = (how: string): void => {
      if (this.#child === child) this.#exit = how;
    };
    child.once('error', (error) => end(`${program} could not be started (${error.message})`));
    child.once('exit', (code, signal) =>
      end(signal === null ? `it exited with code ${code}` : `it was ended by ${signal}`),
    );
    if (child.pid !== undefined) run.add(child.pid);
  }

  #env(): NodeJS.ProcessEnv {
    const { env, preload, run } = this.#launch;
    const temporary = join(this.#home, 'tmp');
    mkdirSync(temporary, { recursive: true });
    return {
      ...env,
      PORT: String(this.#port),
      TMPDIR: temporary,
      NODE_OPTIONS: `--require ${JSON.stringify(preload)} ${env['NODE_OPTIONS'] ?? ''}`.trim(),
      UNSTICKY_PORT: String(this.#port),
      UNSTICKY_LISTENERS: join(this.#home, 'listeners'),
      [RUN_MARK]: run.id,
    };
  }

  /** Kills it at once, with all that it started; no error when it does not run. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#target = undefined;
    this.#exit = undefined;
    if (child?.pid === undefined) return;
    killGroup(child.pid);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    this.#launch.run.forget(child.pid);
  }
}
