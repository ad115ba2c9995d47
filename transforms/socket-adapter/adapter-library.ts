import type { SourceFile } from '../../ast/source-file.ts';
import type { Companion } from '../../core/companion.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { majorOf, rangeOf, type Manifest } from '../../program/manifest.ts';
import { dependency, upgrade } from '../../recipes/dependency.ts';
import { freeName } from '../../recipes/free-name.ts';
import type { Fits } from '../../recipes/redis/pub-sub.ts';

/** The adapter package for one major of socket.io, with what its function is given. */
export interface AdapterLibrary {
  readonly name: string;
  readonly companions: readonly Companion[];
  readonly fits: Fits;
  /** The name in a file, what the file takes in, and the call that makes an adapter; `key` tells servers of one app apart. */
  use(file: SourceFile, key: string | undefined): { readonly imports: readonly ImportRequest[]; readonly text: string };
}

/** socket.io-redis knows redis 3 and ioredis; @socket.io/redis-adapter knows all (measured with two processes each). */
const OLD: Fits = ({ kind, major }) => kind === 'ioredis' || major <= 3;

/** The adapter for a major of socket.io; undefined where none is known to work. */
export function adapterLibraryFor(manifest: Manifest, file: SourceFile): AdapterLibrary | undefined {
  const range = rangeOf(manifest, 'socket.io');
  const major = majorOf(range) ?? 4;
  if (major === 4) return current(manifest);
  // The types of socket.io-redis 5 are a package of their own that was never kept up.
  if (major === 3 || (major === 2 && !file.isTypeScript)) return former(manifest, major);
  return undefined;
}

function current(manifest: Manifest): AdapterLibrary {
  const name = '@socket.io/redis-adapter';
  const present = majorOf(rangeOf(manifest, name));
  return {
    name,
    companions:
      present === undefined || present >= 7 ? dependency(manifest, name, '^8.3.0') : upgrade(manifest, name, '^8.3.0'),
    fits: () => true,
    use: (file, key) => {
      const { local, imports } = createAdapter(file, name);
      return { imports, text: `${local}(pubClient, subClient${key === undefined ? '' : `, { key: ${key} }`})` };
    },
  };
}

function former(manifest: Manifest, major: 2 | 3): AdapterLibrary {
  const name = 'socket.io-redis';
  const range = major === 2 ? '^5.4.0' : '^6.1.1';
  const present = majorOf(rangeOf(manifest, name));
  return {
    name,
    companions:
      present === undefined || present === major + 3
        ? dependency(manifest, name, range)
        : upgrade(manifest, name, range),
    fits: OLD,
    use: (file, key) => {
      const { local, imports } = major === 3 ? createAdapter(file, name) : wholeModule(file, name);
      return { imports, text: `${local}({ pubClient, subClient${key === undefined ? '' : `, key: ${key}`} })` };
    },
  };
}

function createAdapter(file: SourceFile, from: string): { local: string; imports: ImportRequest[] } {
  const local = freeName(file, ['createAdapter', 'createRedisAdapter']);
  return { local, imports: [{ file: file.path, from, name: 'createAdapter', local }] };
}

function wholeModule(file: SourceFile, from: string): { local: string; imports: ImportRequest[] } {
  const local = freeName(file, ['redisAdapter', 'socketIoRedis']);
  return { local, imports: [{ file: file.path, from, name: 'default', local }] };
}
