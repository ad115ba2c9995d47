import type { Host } from '../host/host.ts';

const QUIET_MS = 1000;

/** Says on stderr what is being done, once the work has taken more than a second. */
export function progressOf(host: Host): (what: string) => void {
  const start = host.now();
  return (what) => {
    if (host.now() - start > QUIET_MS) host.terminal.err(`${what}…\n`);
  };
}
