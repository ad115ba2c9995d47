import type { SourceFile } from '../../ast/source-file.ts';
import { styleOf } from '../../ast/style.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { dirname, relative } from '../../core/posix.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import type { ReachableClient } from './existing.ts';

/** A second connection made from a client of the app's own, in a module at another path. */
export interface Duplicate {
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  readonly creation: string;
  /** What the module takes in for it. */
  readonly taken: Pick<ImportRequest, 'from' | 'name' | 'local'>;
}

/** `redisClient.duplicate(…)`, without the limits on commands that the client has for the sake of requests. */
export function duplicateOf(program: Program, file: SourceFile, path: string, client: ReachableClient): Duplicate {
  const { kind, major } = client;
  const isWhole = client.exportName === undefined || client.exportName === '';
  const name = isWhole ? 'default' : client.exportName!;
  const local = name === 'default' ? 'redisClient' : name;
  const pad = styleOf(file).spacedBraces ? ' ' : '';
  const limits = unlimited(client);
  const options = limits.length === 0 ? '' : `{${pad}${limits.join(', ')}${pad}}`;
  const from = specifierFrom(path, client.file.path, specifierFor(program, file, client.file.path));
  return { kind, major, creation: `${local}.duplicate(${options})`, taken: { from, name, local } };
}

/** Options that take back what makes a command of this client fail early. */
function unlimited({ kind, file, creation }: ReachableClient): string[] {
  const made = file.textOf(creation.node);
  const wanted: [RegExp, string][] =
    kind === 'ioredis'
      ? [
          [/(?:)/, 'maxRetriesPerRequest: null'],
          [/commandTimeout/, 'commandTimeout: undefined'],
          [/enableOfflineQueue/, 'enableOfflineQueue: true'],
        ]
      : [
          [/commandOptions/, 'commandOptions: {}'],
          [/disableOfflineQueue/, 'disableOfflineQueue: false'],
        ];
  return wanted.flatMap(([pattern, option]) => (pattern.test(made) ? option : []));
}

/** As the app writes it, seen from another folder: `written` is how one of its own files would. */
function specifierFrom(path: string, to: string, written: string): string {
  const extension = /\.[cm]?[jt]sx?$/.exec(written)?.[0] ?? '';
  const bare = relative(dirname(path), to).replace(/\.[cm]?[jt]sx?$/, '');
  return extension === '' && bare.endsWith('/index') ? bare.slice(0, -'/index'.length) || '.' : bare + extension;
}
