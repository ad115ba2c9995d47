import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.test-helper.ts';
import { nodeProcesses } from './processes.ts';

// Starting Node takes seconds where many tests run at once.
const SLOW = { timeout: 60_000 };
const run = (script: string): Promise<number> => nodeProcesses.run(process.execPath, ['-e', script], temporaryFolder());

test('resolves to the exit code, also of a command that a signal ends or that is not found', SLOW, async () => {
  expect(await run('process.exit(3)')).toBe(3);
  expect(await run('process.kill(process.pid, "SIGTERM")')).toBe(128 + 15);
  expect(await nodeProcesses.run('no-such-command-anywhere', [], temporaryFolder())).toBe(127);
});

test('runs in the folder', SLOW, async () => {
  expect(await run(`process.exit(process.cwd() === ${JSON.stringify(process.cwd())} ? 1 : 0)`)).toBe(0);
});

test('knows which processes live', () => {
  const beyondEveryId = 2 ** 30;
  expect([process.pid, 1, beyondEveryId].map(nodeProcesses.isAlive)).toEqual([true, true, false]);
});
