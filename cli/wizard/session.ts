import { join } from 'node:path';
import { statePaths } from '../../engine/commit/state-folder.ts';
import type { Decision } from '../../engine/review.ts';
import type { Disk } from '../../host/host.ts';

/** What a wizard that was left needs to go on where it was. */
export interface Session {
  readonly version: 1;
  /** Steps that were gone through, written or not. */
  readonly finished: readonly string[];
  /** The step that was under review, and what was decided in it. */
  readonly step?: string;
  /** What the decisions are about: see `reviewPrint`. */
  readonly print?: string;
  readonly decisions: readonly Decision[];
}

const NEW_SESSION: Session = { version: 1, finished: [], decisions: [] };

const pathOf = (root: string): string => join(statePaths(root).folder, 'session.json');

/** The session that was left in an app folder; a new one where there is none or it cannot be read. */
export function readSession(disk: Disk, root: string): Session {
  const path = pathOf(root);
  return disk.exists(path) ? (parseSession(disk.read(path)) ?? NEW_SESSION) : NEW_SESSION;
}

/** The caller holds the lock of the folder. */
export function saveSession(disk: Disk, root: string, session: Session): void {
  disk.writeAtomically(pathOf(root), `${JSON.stringify(session, null, 1)}\n`, 0o600);
}

export function dropSession(disk: Disk, root: string): void {
  disk.remove(pathOf(root));
}

/** The session without a step, so that it is gone through again. */
export function reopened(session: Session, name: string): Session {
  return { version: 1, finished: session.finished.filter((other) => other !== name), decisions: [] };
}

function parseSession(text: string): Session | undefined {
  try {
    const value = JSON.parse(text) as Partial<Session> | null;
    const isSession = value?.version === 1 && Array.isArray(value.finished) && Array.isArray(value.decisions);
    return isSession ? (value as Session) : undefined;
  } catch {
    return undefined;
  }
}
