import { posix } from 'node:path';
import type { PlanOptions } from '../program/transform.ts';
import type { Invocation } from './args.ts';
import { UsageError } from './usage-error.ts';

/** The choices that bear on what is written. */
export function planOptionsOf(invocation: Invocation): PlanOptions {
  const queue = invocation.value('queue');
  const redisClient = invocation.value('redis-client');
  const libDir = invocation.value('lib-dir');
  return {
    ...(queue !== undefined && { queue: queue as 'bull' | 'bullmq' }),
    ...(redisClient !== undefined && { redisClient: redisClient as 'redis' | 'ioredis' }),
    ...(libDir !== undefined && { libDir: folderInside(libDir) }),
  };
}

function folderInside(typed: string): string {
  const folder = posix.normalize(typed.replaceAll('\\', '/')).replace(/\/$/, '');
  if (posix.isAbsolute(folder) || folder.startsWith('..')) {
    throw new UsageError(`--lib-dir ${typed} is outside the app: name a folder relative to its root, e.g. src/lib.`);
  }
  return folder === '.' ? '' : folder;
}
