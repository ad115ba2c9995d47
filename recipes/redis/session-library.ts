import type { Companion } from '../../core/companion.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { majorOf, rangeOf, type Manifest } from '../../program/manifest.ts';
import { dependency } from '../dependency.ts';

/** connect-redis in the major that the app's client can work with. */
export interface SessionLibrary {
  readonly major: number;
  readonly companions: readonly Companion[];
}

/** Which majors keep sessions on which client (measured: store against client, two processes each). */
function fits(client: { kind: 'redis' | 'ioredis'; major: number }, major: number): boolean {
  if (client.kind === 'ioredis') return major <= 8;
  if (client.major <= 3) return major <= 6;
  return client.major === 4 ? major === 7 || major === 8 : major >= 7;
}

/** The major in package.json where it fits, else the right one; undefined where the app has one that cannot work. */
export function sessionLibraryFor(
  manifest: Manifest,
  client: { kind: 'redis' | 'ioredis'; major: number },
): SessionLibrary | undefined {
  const present = majorOf(rangeOf(manifest, 'connect-redis'));
  if (present !== undefined) return fits(client, present) ? { major: present, companions: [] } : undefined;
  const [major, range] = wanted(client);
  return { major, companions: dependency(manifest, 'connect-redis', range) };
}

function wanted(client: { kind: 'redis' | 'ioredis'; major: number }): [number, string] {
  if (client.kind === 'redis' && client.major <= 3) return [6, '^6.1.3'];
  return client.kind === 'ioredis' || client.major === 4 ? [8, '^8.1.0'] : [9, '^9.0.0'];
}

/** How a file takes the store in: a factory up to 6, the default export of 7, a name from 8 on. */
export function storeImport(file: string, major: number, local: string): ImportRequest {
  const from = 'connect-redis';
  if (major >= 8) return { file, from, name: 'RedisStore', local };
  return { file, from, name: 'default', local };
}
