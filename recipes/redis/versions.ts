import { majorOf, rangeOf, type Manifest } from '../../program/manifest.ts';
import { nodeMajorOf } from '../node-version.ts';

/** The client library that a new client is written for, with the range for package.json. */
export interface ClientLibrary {
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  readonly range: string;
}

/**
 * The library that the app has, else `redis` in the newest major that its Node runs. redis 6 speaks RESP3 and needs
 * Node 20, so 5 is written; 4 for Node below 18, 3 for Node below 14 (engines of the packages, November 2026).
 */
export function clientLibraryFor(manifest: Manifest, wanted?: 'redis' | 'ioredis'): ClientLibrary {
  for (const kind of wanted ? [wanted] : (['redis', 'ioredis'] as const)) {
    const range = rangeOf(manifest, kind);
    const major = majorOf(range);
    if (range !== undefined && major !== undefined) return { kind, major, range };
  }
  const node = nodeMajorOf(manifest);
  if (wanted === 'ioredis') return { kind: 'ioredis', major: 5, range: '^5.11.0' };
  if (node >= 18) return { kind: 'redis', major: 5, range: '^5.12.0' };
  return node >= 14 ? { kind: 'redis', major: 4, range: '^4.7.0' } : { kind: 'redis', major: 3, range: '^3.1.2' };
}
