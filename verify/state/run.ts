import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { KnownProcess, RunRecord } from './clean-stale.ts';
import { killGroup, killMarked } from './kill.ts';
import { startToken } from './process-identity.ts';
import { stateFolder } from './state-folder.ts';

/** One verification: its folder, and the process groups that must not outlive it. */
export interface Run {
  /** Name of the folder, and value of the mark in the environment of each process. */
  readonly id: string;
  readonly folder: string;
  /** Remembers the leader of a process group, on disk too. */
  add(pid: number): void;
  forget(pid: number): void;
  /** Kills all that is left and removes the folder; synchronous, because it also runs while the process exits. */
  close(): void;
}

const open = new Set<Run>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Opens a run; whatever ends this process, short of kill -9, closes it. */
export function openRun(): Run {
  const folder = mkdtempSync(join(stateFolder(), `${process.pid}-`));
  const leaders = new Map<number, KnownProcess>();
  const run: Run = {
    id: basename(folder),
    folder,
    add: (pid) => (leaders.set(pid, { pid, start: startToken(pid) }), write(folder, leaders)),
    forget: (pid) => (leaders.delete(pid), write(folder, leaders)),
    close: () => {
      for (const pid of leaders.keys()) killGroup(pid);
      killMarked(run.id);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      open.delete(run);
      if (open.size === 0) unguard();
    },
  };
  write(folder, leaders);
  if (open.size === 0) guard();
  open.add(run);
  return run;
}

function write(folder: string, leaders: ReadonlyMap<number, KnownProcess>): void {
  const verifier = { pid: process.pid, start: startToken(process.pid) };
  const record: RunRecord = { verifier, leaders: [...leaders.values()] };
  writeFileSync(join(folder, 'run.new'), JSON.stringify(record));
  renameSync(join(folder, 'run.new'), join(folder, 'run.json'));
}

function closeAll(): void {
  for (const run of open) run.close();
}

/** The instances have process groups of their own, so Ctrl-C reaches only this process. */
function onSignal(signal: NodeJS.Signals): void {
  closeAll();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function guard(): void {
  process.on('exit', closeAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unguard(): void {
  process.off('exit', closeAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}
