import { isAbsolute, relative, resolve } from 'node:path';
import type { Line } from '../engine/track-line.ts';
import type { App } from './app.ts';
import type { Invocation } from './args.ts';
import type { Context } from './context.ts';
import { UsageError } from './usage-error.ts';

/** `--only FILE:LINE`: FILE is relative to the app, as every report prints it, or a path from the current folder. */
export function onlyLines(invocation: Invocation, { root, program }: App, { folder }: Context): Line[] {
  return invocation.values('only').map((typed) => {
    const match = /^(.+?):(\d+)(?::\d+)?$/.exec(typed);
    if (!match) throw new UsageError(`--only ${typed}: write a file and a line, e.g. --only src/app.js:12.`);
    const name = match[1]!.replaceAll('\\', '/').replace(/^\.\//, '');
    const fromHere = relative(root, resolve(folder, name)).replaceAll('\\', '/');
    const file = [name, fromHere].find((path) => !isAbsolute(path) && program.sources.has(path));
    if (file === undefined) throw new UsageError(`--only ${typed}: the app has no source file ${name}.`);
    return { file, line: Number(match[2]) };
  });
}
