import { basename, dirname, resolve } from 'node:path';
import type { Experts } from '../engine/audit-app.ts';
import { wordsOf } from '../engine/audit-app.ts';
import { Program } from '../program/program.ts';
import type { Context } from './context.ts';
import { didYouMean } from './closest.ts';
import { UsageError } from './usage-error.ts';

/** An app folder as a command sees it. */
export interface App {
  /** Absolute, links resolved. */
  readonly root: string;
  /** As the person typed it; `.` for the current folder. */
  readonly shown: string;
  readonly program: Program;
}

/** Reads an app; throws a UsageError where the folder is none or holds no source. */
export async function openApp(context: Context, shown: string, experts: Experts): Promise<App> {
  const root = findRoot(context, shown);
  const sources = await context.host.sources(root, wordsOf(experts));
  if (sources.paths.length + sources.unread.length === 0) {
    throw new UsageError(
      `No JavaScript or TypeScript in ${shown}: dependencies, build output and what git ignores are not read. Name the folder of the app.`,
    );
  }
  return { root, shown, program: Program.of(sources) };
}

/** The folder that was named, absolute and with links resolved. */
export function findRoot({ host: { disk }, folder }: Context, shown: string): string {
  const path = resolve(folder, shown);
  if (!disk.exists(path)) throw new UsageError(`No such folder: ${shown}.${similarFolder(disk, path)}`);
  const real = disk.realpath(path);
  if (disk.stat(real)?.kind === 'folder') return real;
  throw new UsageError(`${shown} is a file. Name the folder of the app, e.g. \`${dirname(shown)}\`.`);
}

function similarFolder(disk: Context['host']['disk'], path: string): string {
  const parent = dirname(path);
  if (!disk.exists(parent)) return '';
  const folders = disk.list(parent).flatMap(({ name, kind }) => (kind === 'folder' ? [name] : []));
  return didYouMean(basename(path), folders);
}
