import type { Host } from '../../host/host.ts';
import { PRIVATE, makeStateFolder, statePaths } from './state-folder.ts';

interface Owner {
  readonly pid: number;
  readonly machine: string;
}

export type LockResult =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'locked'; readonly message: string };

/** Takes the lock of an app folder, that of a process that died too. Not for two holders in one process. */
export function takeLock(host: Host, root: string): LockResult {
  const { disk, processes } = host;
  const { lock } = statePaths(root);
  makeStateFolder(disk, root);
  const mine = JSON.stringify({ pid: processes.pid, machine: processes.machine });
  const release = (): void => {
    if (readOwnerText(host, lock) === mine) disk.remove(lock);
  };
  if (tryCreate(host, lock, mine)) return { kind: 'held', release };
  if (isStale(host, readOwnerText(host, lock)) && takeOver(host, lock) && tryCreate(host, lock, mine))
    return { kind: 'held', release };
  return { kind: 'locked', message: lockedMessage(host, lock) };
}

function tryCreate({ disk }: Host, lock: string, text: string): boolean {
  try {
    disk.create(lock, text, PRIVATE);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two runs may find the same dead lock: what was moved away is looked at again, and put back if it lives. */
function takeOver(host: Host, lock: string): boolean {
  const aside = `${lock}.${host.processes.pid}`;
  try {
    host.disk.rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
  const text = readOwnerText(host, aside);
  const stale = isStale(host, text);
  if (!stale) tryCreate(host, lock, text ?? '');
  host.disk.remove(aside);
  return stale;
}

function readOwnerText({ disk }: Host, lock: string): string | undefined {
  try {
    return disk.read(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Locks are created whole, so one that cannot be understood is not a run of ours. */
function isStale({ processes }: Host, text: string | undefined): boolean {
  const owner = parseOwner(text);
  if (owner === undefined) return true;
  if (owner.machine !== processes.machine) return false;
  return owner.pid === processes.pid || !processes.isAlive(owner.pid);
}

function parseOwner(text: string | undefined): Owner | undefined {
  try {
    const owner = JSON.parse(text ?? '') as Partial<Owner> | null;
    return typeof owner?.pid === 'number' && typeof owner.machine === 'string' ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function lockedMessage(host: Host, lock: string): string {
  const owner = parseOwner(readOwnerText(host, lock));
  const who = owner ? `Process ${owner.pid} on ${owner.machine}` : 'Another run';
  return `${who} is at work in this folder. Wait for it to end; if it is gone, delete ${lock}.`;
}
