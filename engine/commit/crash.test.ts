import { expect, test } from 'vitest';
import { Killed } from '../../host/memory/disk.ts';
import type { MemoryHost } from '../../host/memory/host.ts';
import { ROOT, appHost, changesTo, open, step, textsOf, undo } from './app.test-helper.ts';
import { openWorkspace } from './workspace.ts';

const BEFORE = { 'a.js': 'old a', 'b.js': 'old b', 'gone/c.js': 'old c', 'same.js': 'same' };
const AFTER = { 'a.js': 'new a', 'b.js': 'new b', 'lib/x/d.js': 'new d', 'same.js': 'same' };
const EDITS = { 'a.js': 'new a', 'b.js': 'new b', 'gone/c.js': null, 'lib/x/d.js': 'new d' };

/** Runs until the kill; the process that comes next has another id. */
async function killedAfter(host: MemoryHost, effects: number, run: () => unknown): Promise<boolean> {
  host.disk.crashAfter(effects);
  let killed = false;
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    killed = true;
  }
  host.disk.restart();
  return killed;
}

const commit = (host: MemoryHost): void => step(host, 'cache', EDITS);

function committed(): MemoryHost {
  const host = appHost(BEFORE);
  commit(host);
  return host;
}

/** How many effects a run has, from a host like the one it is to be killed on. */
async function effectsOf(host: MemoryHost, run: (host: MemoryHost) => unknown): Promise<number> {
  const start = host.disk.effects;
  await run(host);
  return host.disk.effects - start;
}

test('a kill at any point of a commit leaves all or nothing at the next start, and no litter', async () => {
  const total = await effectsOf(appHost(BEFORE), commit);
  expect(total).toBeGreaterThan(15);
  const outcomes = new Set<string>();
  for (let n = 0; n < total; n++) {
    const host = appHost(BEFORE);
    expect(await killedAfter(host, n, () => commit(host))).toBe(true);
    const { completed, steps } = open(host);
    const done = steps().length === 1;
    outcomes.add(`${done}, ${completed !== undefined}`);
    expect([n, textsOf(host)]).toEqual([n, done ? AFTER : BEFORE]);
    expect(Object.keys(host.disk.texts()).filter((path) => /tmp|journal/.test(path))).toEqual([]);
    if (!done) commit(host);
    await undo(host);
    expect([n, textsOf(host)]).toEqual([n, BEFORE]);
  }
  // Killed before the journal, while it was open, and (the lock aside) never after: closing it is the last effect.
  expect([...outcomes].toSorted()).toEqual(['false, false', 'true, true']);
});

test('a kill at any point of the recovery is recovered from in turn', async () => {
  const total = await effectsOf(appHost(BEFORE), commit);
  for (let n = 0; n < total; n++) {
    for (let m = 0; ; m++) {
      const host = appHost(BEFORE);
      await killedAfter(host, n, () => commit(host));
      if (!(await killedAfter(host, m, () => openWorkspace(host, ROOT)))) break;
      const done = open(host).steps().length === 1;
      expect([n, m, textsOf(host)]).toEqual([n, m, done ? AFTER : BEFORE]);
    }
  }
});

test('a kill at any point of an undo leaves all or nothing at the next start', async () => {
  const total = await effectsOf(committed(), (host) => undo(host));
  for (let n = 0; n < total; n++) {
    const host = committed();
    expect(await killedAfter(host, n, () => undo(host))).toBe(true);
    const undone = open(host).steps()[0]!.undone;
    expect([n, textsOf(host)]).toEqual([n, undone ? BEFORE : AFTER]);
  }
});

test('a half-done step whose file was edited since is reported, and nothing is changed', async () => {
  const total = await effectsOf(appHost(BEFORE), commit);
  let conflicts = 0;
  for (let n = 0; n < total; n++) {
    const host = appHost(BEFORE);
    await killedAfter(host, n, () => commit(host));
    host.disk.put(`${ROOT}/b.js`, 'edited by hand');
    const before = textsOf(host);
    const opened = openWorkspace(host, ROOT);
    if (opened.kind === 'open') continue;
    conflicts++;
    expect(opened).toEqual({
      kind: 'conflict',
      problems: [
        expect.objectContaining({
          path: 'b.js',
          code: 'interrupted',
          message: expect.stringContaining('journal.json'),
        }),
      ],
    });
    expect(textsOf(host)).toEqual(before);
    // As the message says: deleting the journal lets the next run begin, and the lock was given free.
    host.disk.remove(`${ROOT}/.unsticky/journal.json`);
    expect(open(host).commit('cache', changesTo(host, { 'b.js': 'new' })).kind).toBe('committed');
  }
  expect(conflicts).toBeGreaterThan(5);
});

test('a damaged journal is reported', () => {
  const host = appHost({ 'a.js': '', '.unsticky/journal.json': '{"version":1' });
  expect(openWorkspace(host, ROOT)).toEqual({
    kind: 'conflict',
    problems: [expect.objectContaining({ code: 'interrupted' })],
  });
});

test('a half-done step that cannot be completed is reported, and can be later', async () => {
  const host = appHost(BEFORE);
  const total = await effectsOf(appHost(BEFORE), commit);
  await killedAfter(host, total - 6, () => commit(host));
  const { disk } = host;
  const writeAtomically = disk.writeAtomically.bind(disk);
  disk.writeAtomically = (path, text, mode) => {
    if (path.endsWith('d.js')) throw new Error('EACCES: permission denied');
    writeAtomically(path, text, mode);
  };
  expect(openWorkspace(host, ROOT)).toEqual({
    kind: 'conflict',
    problems: [expect.objectContaining({ code: 'unwritable' })],
  });
  disk.writeAtomically = writeAtomically;
  expect(open(host).completed?.name).toBe('cache');
  expect(textsOf(host)).toEqual(AFTER);
});
