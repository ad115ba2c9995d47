import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { cleanStale } from '../../verify/state/clean-stale.ts';
import { stateFolder } from '../../verify/state/state-folder.ts';
import { writeApp } from './verify-apps.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Says so in the scenario's second request, which waits long enough to be interrupted. */
const SCENARIO = 'GET /\n\n###\n# @wait 60000\nGET /\n';

let compiled: string;
let app: ReturnType<typeof writeApp>;
let verifier: ChildProcess;

/** The verifier must be a process of its own, to be killed: plain Node runs only compiled code. */
beforeAll(() => {
  compiled = mkdtempSync(join(tmpdir(), 'unsticky-compiled-'));
  const options = { rootDir: ROOT, outDir: compiled, declaration: false };
  writeFileSync(
    join(compiled, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: { ...options, types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')] },
      include: [join(ROOT, 'verify/**/*.ts')],
      exclude: ['**/*.test.ts'],
    }),
  );
  execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', compiled]);
  writeFileSync(join(compiled, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(compiled, 'node_modules'));
});
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

beforeEach(async () => {
  app = writeApp({
    'app.js': "require('http').createServer((req, res) => res.end('ok')).listen(3000)",
    'scenario.http': SCENARIO,
  });
  const { folder, scenario } = app;
  const text = `import { verifyApp } from ${JSON.stringify(join(compiled, 'verify/verify.js'))};
    await verifyApp(${JSON.stringify({ folder, scenario })});`;
  writeFileSync(join(folder, 'verifier.mjs'), text);
  verifier = spawn(process.execPath, [join(folder, 'verifier.mjs')], { stdio: 'inherit' });
  await vi.waitUntil(() => processesOfRun().length === 2, { timeout: 20_000, interval: 50 });
});
afterEach(() => {
  verifier.kill('SIGKILL');
  cleanStale();
  app.remove();
});

/** The folders of the verifier's runs. */
function folders(): string[] {
  return readdirSync(stateFolder()).filter((name) => name.startsWith(`${verifier.pid}-`));
}

/** Commands of the app and of the Redis that belong to the verifier's run, by the folder that they run in. */
function processesOfRun(): string[] {
  const [run] = folders();
  const lines = execFileSync('ps', ['-A', '-o', 'pid=']).toString().trim().split(/\s+/);
  return run === undefined ? [] : lines.filter((pid) => workingFolder(pid).includes(`/${run}`));
}

function workingFolder(pid: string): string {
  try {
    return execFileSync('readlink', [`/proc/${pid}/cwd`], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return '';
  }
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const exit = once(verifier, 'exit');
  verifier.kill(signal);
  await exit;
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no process and no folder', async (signal) => {
  const pids = processesOfRun();
  await end(signal);
  expect(verifier.signalCode).toBe(signal);
  expect(folders()).toEqual([]);
  for (const pid of pids) await expect.poll(() => workingFolder(pid)).toBe('');
});

test('after kill -9 the next start cleans up; while the verifier lives it does not', async () => {
  cleanStale();
  const pids = processesOfRun();
  expect(pids).toHaveLength(2);
  await end('SIGKILL');
  expect(processesOfRun()).toEqual(pids);
  cleanStale();
  expect(folders()).toEqual([]);
  for (const pid of pids) await expect.poll(() => workingFolder(pid)).toBe('');
});
