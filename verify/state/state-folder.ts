import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where runs keep their records: one folder a user, so that nobody else can plant one. Created when missing. */
export function stateFolder(): string {
  const folder = join(tmpdir(), `unsticky-verify-${process.getuid?.() ?? 'user'}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
