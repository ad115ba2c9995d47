import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../engine/commit/workspace.ts';
import { nodeHost } from '../../host/node/host.ts';
import { temporaryFolder } from '../../host/temporary-folder.test-helper.ts';
import { FILES, textOf } from './commit-kill.texts.ts';

const ROUNDS = 12;
const CHILD = new URL('commit-kill.child.ts', import.meta.url).pathname;

/** Lets a process commit in the folder, and kills it some milliseconds after its first step. */
async function killWhileCommitting(root: string, ms: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  const begun = once(child.stdout, 'data');
  const gone = once(child, 'exit');
  await Promise.race([begun, gone]);
  await wait(ms);
  child.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
}

test('a process killed while it writes leaves a folder that the next start completes', async () => {
  let completed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const root = temporaryFolder(Object.fromEntries(FILES.map((path) => [path, textOf(path, 0)!])));
    await killWhileCommitting(root, round * 7);
    const opened = openWorkspace(nodeHost(), root);
    if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
    const { workspace } = opened;
    if (workspace.completed) completed++;
    const version = workspace.steps().length;
    expect(version).toBeGreaterThan(0);
    for (const path of FILES) {
      const full = join(root, path);
      expect(existsSync(full) ? readFileSync(full, 'utf8') : null).toBe(textOf(path, version));
    }
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => !name.startsWith('.unsticky') && name.includes('unsticky'))).toEqual([]);
    workspace.close();
  }
  // Otherwise the kills came between the steps and showed nothing.
  expect(completed).toBeGreaterThan(0);
});
