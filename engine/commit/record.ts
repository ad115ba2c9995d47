import type { FileChange } from '../../core/change.ts';

/** One file of a step; `mode` is the permission bits that it had before, undefined where there was none. */
export interface StepFile extends FileChange {
  readonly mode?: number;
}

/** A step as the journal and the history keep it: all that is needed to finish it, to roll it back, to undo it. */
export interface StepRecord {
  readonly version: 1;
  /** Counts from `0001`. */
  readonly id: string;
  /** The transform, or `undo`. */
  readonly name: string;
  /** ISO 8601. */
  readonly date: string;
  /** The step that this one takes back. */
  readonly undoes?: string;
  readonly files: readonly StepFile[];
  /** Folders that the step makes, parents first. */
  readonly makes: readonly string[];
  /** Folders that the step removes if nothing is left in them, parents first. */
  readonly removes: readonly string[];
}

/** Why nothing was written. `message` says what to do. */
export interface Problem {
  readonly path: string;
  readonly code: 'changed' | 'outside' | 'unreadable' | 'overlap' | 'interrupted' | 'unwritable' | 'unknown-step';
  readonly message: string;
  /** Lines of the present text that stand in the way, from 1, both included. */
  readonly lines?: readonly { readonly from: number; readonly to: number }[];
}

/** Reads what `formatRecord` wrote; undefined for anything else. */
export function parseRecord(text: string): StepRecord | undefined {
  try {
    const value = JSON.parse(text) as Partial<StepRecord> | null;
    const lists = [value?.files, value?.makes, value?.removes];
    return value?.version === 1 && typeof value.id === 'string' && lists.every(Array.isArray)
      ? (value as StepRecord)
      : undefined;
  } catch {
    return undefined;
  }
}

export function formatRecord(record: StepRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}
