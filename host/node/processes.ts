import { spawn } from 'node:child_process';
import { constants, hostname } from 'node:os';
import type { Processes } from '../host.ts';

/** Processes of this machine. */
export const nodeProcesses: Processes = {
  pid: process.pid,
  machine: hostname(),
  isAlive(pid) {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
  async run(command, args, folder) {
    // Ctrl-C reaches the child as well; it decides, and we go on with its answer.
    process.on('SIGINT', stay);
    try {
      return await exitCodeOf(command, args, folder);
    } finally {
      process.off('SIGINT', stay);
    }
  },
};

function stay(): void {}

function exitCodeOf(command: string, args: readonly string[], folder: string): Promise<number> {
  return new Promise((resolve) => {
    // On Windows npm is a .cmd, which only a shell starts.
    const child = spawn(command, args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', () => resolve(127));
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}
