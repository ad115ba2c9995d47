import type { SourceFile } from '../../ast/source-file.ts';
import { formatLocation } from '../../core/location.ts';
import type { Companion } from '../../core/companion.ts';
import type { Edit, ImportRequest } from '../../core/edit.ts';
import { envLoaderOf } from '../../program/environment.ts';
import type { Manifest } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { serverFilesOf } from '../../program/server-files.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { dependency } from '../dependency.ts';
import { libFolder } from '../generated-file.ts';
import { existingClientFor, type ReachableClient } from './existing.ts';
import { clientInFile, clientModule } from './new-client.ts';
import { clientLibraryFor } from './versions.ts';

/** The Redis client at one place of the app, and everything that must be there for it. */
export interface ClientPlan {
  readonly local: string;
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  readonly edits: readonly Edit[];
  readonly imports: readonly ImportRequest[];
  readonly companions: readonly Companion[];
  readonly notes: readonly string[];
}

/**
 * One client for the app: its own where it has one that fits and can be reached without an import cycle; else a new one,
 * in the file itself if that is the whole app, in `lib/redis` beside the sources if not. `offset` is the first use.
 */
export function planRedisClient(program: Program, file: SourceFile, offset: number, options: PlanOptions): ClientPlan {
  const existing = existingClientFor(program, file, offset);
  if (existing) {
    const { kind, major, local, imports } = existing;
    return { kind, major, local, imports, edits: [], companions: [], notes: waitingNote(existing) };
  }
  return planNewClient(program, file, offset, options);
}

/** As `planRedisClient`, where the app's own client cannot be taken in. */
export function planNewClient(program: Program, file: SourceFile, offset: number, options: PlanOptions): ClientPlan {
  const manifest = program.manifestOf(file.path);
  const library = clientLibraryFor(manifest, options.redisClient);
  const alone = options.libDir === undefined && serverFilesOf(program, manifest).length <= 1;
  const created = alone
    ? clientInFile(program, file, offset, library)
    : clientModule(program, file, library, options.libDir ?? libFolder(file, manifest));
  const companions = [...created.companions, ...dependency(manifest, library.kind, library.range), redisUrl(manifest)];
  return { ...created, kind: library.kind, major: library.major, companions, notes: notesOn(program, manifest) };
}

const LIMITS = {
  redis: /commandOptions|disableOfflineQueue/,
  ioredis: /commandTimeout|maxRetriesPerRequest|enableOfflineQueue/,
};

/** Without a limit of its own a client keeps commands, and with them requests, until Redis is back (ioredis: 20 attempts). */
function waitingNote({ kind, major, file, creation }: ReachableClient): string[] {
  const made = file.textOf(creation.node);
  if (LIMITS[kind].test(made) || (kind === 'redis' && major < 4)) return [];
  const option =
    kind === 'ioredis'
      ? 'commandTimeout: 1000'
      : major === 4
        ? 'disableOfflineQueue: true'
        : 'commandOptions: { timeout: 1000 }';
  return [
    `While Redis is away, commands of the app's own client wait (${formatLocation(file.locate(creation.node))}): with \`${option}\` requests fail soon instead.`,
  ];
}

/** The line of `.env.example` for the address of Redis. */
export function redisUrl({ folder }: Manifest): Companion {
  return {
    kind: 'environment',
    folder,
    name: 'REDIS_URL',
    value: 'redis://localhost:6379',
    comment: 'Redis holds what all instances share',
  };
}

function notesOn(program: Program, manifest: Manifest): string[] {
  const loader = envLoaderOf(program, manifest);
  return loader?.custom
    ? [
        'The app loads its .env file with options of its own: make sure that this happens before the Redis client is created.',
      ]
    : [];
}
