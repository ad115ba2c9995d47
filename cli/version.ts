import { existsSync, readFileSync } from 'node:fs';

/** The version in the package.json nearest above this file: sources and `dist/` lie at different depths. */
export function readVersion(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const manifest = new URL('package.json', folder);
    if (existsSync(manifest)) return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
    if (folder.pathname === '/') return 'unknown';
  }
}
