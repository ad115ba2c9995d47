import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ChangeSet } from '../../core/change.ts';
import type { Companion } from '../../core/companion.ts';
import type { Host } from '../../host/host.ts';
import { Program } from '../../program/program.ts';
import { takeLock } from '../commit/lock.ts';
import { findPlace, isProblem } from '../commit/place.ts';
import { applyCompanions } from '../companions/apply.ts';
import { liveSources } from './live-sources.ts';

/** The app, its texts as they were listed, and the file that is visited with its new text. */
export interface Visit {
  readonly host: Host;
  readonly root: string;
  readonly program: Program;
  readonly path: string;
  readonly after: string;
}

/** What the companions would change, given what the disk has now. */
export function besideChanges(
  { host, root, program, path, after }: Visit,
  companions: readonly Companion[],
): ChangeSet {
  const live = liveSources(host.disk, root, program.sources, { path, text: after });
  return applyCompanions(Program.of(live), live, companions).filter((change) => change.before !== change.after);
}

/** Writes package.json, `.env.example` and new files; several workers may do so at once. Throws where a path leads out of the root. */
export function writeBeside(visit: Visit, companions: readonly Companion[], others: ChangeSet): ChangeSet {
  return locked(visit, () => {
    const changes = [...besideChanges(visit, companions), ...others];
    for (const change of changes) write(visit, change.path, change.after);
    return changes;
  });
}

function write({ host: { disk }, root }: Visit, path: string, text: string | null): void {
  const place = findPlace(disk, root, path);
  if (isProblem(place)) throw new Error(place.message);
  if (text === null) return disk.remove(place.target);
  disk.makeFolder(dirname(place.target));
  disk.writeAtomically(place.target, text);
}

const PATIENCE_MS = 20_000;
const PAUSE_MS = 20;

/** One process at a time. The lock stands in the folder for temporary files: nothing is left in the app. */
function locked<T>({ host, root }: Visit, work: () => T): T {
  const folder = join(tmpdir(), `unsticky-stock-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  for (const start = host.now(); ; pause()) {
    const lock = takeLock(host, folder);
    if (lock.kind === 'locked' && host.now() - start < PATIENCE_MS) continue;
    if (lock.kind === 'locked') throw new Error(lock.message);
    try {
      return work();
    } finally {
      lock.release();
    }
  }
}

/** jscodeshift's workers are processes of their own: nothing else waits in this one. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
