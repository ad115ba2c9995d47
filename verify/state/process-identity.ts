import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, in the system's own words; undefined when there is none, or only a zombie.
 * A process id alone proves nothing: the system gives it to another process later.
 */
export function startToken(pid: number): string | undefined {
  return process.platform === 'linux' ? tokenFromProc(pid) : tokenFromPs(pid);
}

/** proc(5): after the name in parentheses come the state (field 3) and, as field 22, the start in clock ticks. */
function tokenFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function tokenFromPs(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [, state, start] = /^\s*(\S+)\s+(.+?)\s*$/.exec(stdout ?? '') ?? [];
  return state?.startsWith('Z') ? undefined : start;
}
