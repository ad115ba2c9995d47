import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from './manifest.ts';

/** `node FILE …` with nothing that only a shell understands. */
const PLAIN_NODE = /^node\s+([^&|;<>()$`"'\\*?~=]+|--[\w-]+=[\w./-]+)+$/;

/**
 * The program and arguments that start an app: the given ones, else its start script, else `server.js` as npm does.
 * A plain `node FILE` runs without npm in between. Throws when there is nothing to start.
 */
export function startCommand(folder: string, given?: readonly string[]): readonly [string, ...string[]] {
  const [program, ...args] = given ?? [];
  if (program !== undefined) return [program === 'node' ? process.execPath : program, ...args];
  const { scripts = {} } = readManifest(folder);
  const start = scripts['start']?.trim();
  if (start === undefined) return defaultCommand(folder);
  if (PLAIN_NODE.test(start) && scripts['prestart'] === undefined)
    return [process.execPath, ...start.split(/\s+/).slice(1)];
  return ['npm', 'run', '--silent', 'start'];
}

function defaultCommand(folder: string): readonly [string, ...string[]] {
  if (existsSync(join(folder, 'server.js'))) return [process.execPath, 'server.js'];
  throw new Error(
    `${folder} has no start script: add "start" to the scripts of its package.json, or name the command.`,
  );
}
