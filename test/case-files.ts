import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The texts of a folder by posix path relative to it; empty where there is no folder. */
export function readTree(folder: string, inside = ''): Record<string, string> {
  if (!existsSync(folder)) return {};
  const texts: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(texts, readTree(join(folder, entry.name), path));
    else texts[path] = readFileSync(join(folder, entry.name), 'utf8');
  }
  return texts;
}

/** Replaces a folder's content; removes the folder where there is nothing to hold. */
export function writeTree(folder: string, texts: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Names of the case folders beside a test. */
export function caseNames(folder: string): string[] {
  const cases = join(folder, 'cases');
  return existsSync(cases)
    ? readdirSync(cases)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
}
