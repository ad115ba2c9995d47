import { lstatSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { killGroup, killMarked } from './kill.ts';
import { startToken } from './process-identity.ts';
import { stateFolder } from './state-folder.ts';

/** A process by id and start, so that a reused id is not mistaken for it. */
export interface KnownProcess {
  readonly pid: number;
  readonly start: string | undefined;
}

/** What `run.json` in a run's folder says. */
export interface RunRecord {
  readonly verifier: KnownProcess;
  /** Leaders of the process groups that the run started. */
  readonly leaders: readonly KnownProcess[];
}

/** Ends what a killed verifier left: its processes and its folder. Runs of live verifiers are not touched. */
export function cleanStale(): void {
  for (const name of readdirSync(stateFolder())) {
    const folder = join(stateFolder(), name);
    const record = readRecord(folder);
    if (record === undefined || isAlive(record.verifier)) continue;
    for (const leader of record.leaders) if (isAlive(leader)) killGroup(leader.pid);
    killMarked(name);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function isAlive({ pid, start }: KnownProcess): boolean {
  return start !== undefined && startToken(pid) === start;
}

function readRecord(folder: string): RunRecord | undefined {
  try {
    if (lstatSync(folder).uid !== (process.getuid?.() ?? 0)) return undefined;
    return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunRecord;
  } catch {
    return undefined;
  }
}
