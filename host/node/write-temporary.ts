import * as fs from 'node:fs';
import { temporaryPath } from '../temporary-path.ts';
import { statOf } from './stat-of.ts';

/** The new text beside `path`, safe on the disk, with the owner and mode that `path` has; removed again when it fails. */
export function writeTemporary(path: string, text: string, mode: number | undefined): string {
  const temporary = temporaryPath(path);
  const old = statOf(path);
  fs.rmSync(temporary, { force: true });
  const file = fs.openSync(temporary, 'wx', mode ?? 0o666);
  try {
    if (old) keepOwner(file, old);
    const bits = mode ?? (old && old.mode & 0o7777);
    if (bits !== undefined) fs.fchmodSync(file, bits);
    fs.writeFileSync(file, text, 'utf8');
    fs.fsyncSync(file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  } finally {
    fs.closeSync(file);
  }
  return temporary;
}

/** Matters when root runs this in somebody's folder; others may not give a file away, and own what they write. */
function keepOwner(file: number, old: fs.Stats): void {
  try {
    const now = fs.fstatSync(file);
    if (now.uid !== old.uid || now.gid !== old.gid) fs.fchownSync(file, old.uid, old.gid);
  } catch {
    // The file stays ours.
  }
}
