import { readFileSync, readdirSync } from 'node:fs';

/** The variable by which every process of a run is known, also one that left its process group. */
export const RUN_MARK = 'UNSTICKY_RUN';

/** Kills a process group by its leader's id; a group that is gone is fine. */
export function killGroup(leader: number): void {
  if (leader <= 1) return;
  signal(-leader);
}

/** Kills what carries the run's mark in its environment. Linux only; elsewhere the groups are all that is known. */
export function killMarked(run: string): void {
  if (process.platform !== 'linux') return;
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (pid > 1 && pid !== process.pid && hasMark(pid, run)) signal(pid);
  }
}

function hasMark(pid: number, run: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${RUN_MARK}=${run}`);
  } catch {
    return false;
  }
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone, or not ours to kill.
  }
}
