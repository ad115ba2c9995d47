import { dirname, join } from '../core/posix.ts';
import { isPageCode } from './page-code.ts';
import type { Manifest } from './manifest.ts';
import { resolve } from './modules/resolve.ts';
import { lastName, specifiersIn } from './modules/specifiers.ts';
import type { Program } from './program.ts';
import { roleOf, type Role } from './roles.ts';

const STARTING = /^(start|serve|server|prod|production)(:|$)/;
const STARTED = /\b(?:node|nodemon|ts-node|tsx|pm2 start)\s+(?:-\S+\s+)*([\w./-]+)/g;

/** A started script may also be a bundler's. */
const SERVING = /\b(express|koa|fastify|https?|ws|socket\.io|listen)\b/;
const BUNDLING = /webpack|react-dev-utils|\bvite\b|browserify|esbuild|rollup|parcel/;

/**
 * What a file is for in this app: by its folder, but a file in `tasks/`, `tools/`, `client/` and the like that the server
 * takes in or that package.json starts runs in the server, unless it is the code of a page.
 */
export function roleIn(program: Program, path: string): Role {
  const known = program.remember('roles', () => new Map<string, Role>());
  let role = known.get(path);
  if (!role) known.set(path, (role = isUsedByServer(program, path) ? 'server' : roleByFolder(program, path)));
  return role;
}

function isUsedByServer(program: Program, path: string): boolean {
  return program.remember('roles-by-use', () => usedByServer(program)).has(path);
}

const EXAMPLE = /(^|\/)(examples?|samples?|demos?)\//i;

/** What shows how a package is used, and is no package itself, is a tool of those who read it. */
function roleByFolder(program: Program, path: string): Role {
  const role = roleOf(path);
  if (role !== 'server' || !EXAMPLE.test(path)) return role;
  const { path: manifest, folder } = program.manifestOf(path);
  return manifest !== '' && EXAMPLE.test(path.slice(folder.length)) ? 'tooling' : role;
}

/** Files that their folder says are no server's, and their use says are. */
function usedByServer(program: Program): ReadonlySet<string> {
  const { paths } = program.sources;
  const doubtful = new Set(paths.filter((path) => isDoubtful(program, path)));
  if (doubtful.size === 0) return doubtful;
  const names = new Set([...doubtful].flatMap(endingsOf));
  const started = program.manifests.flatMap(startedBy).filter((path) => isService(program, path));
  const found = new Set(started.filter((path) => doubtful.has(path)));
  const queue = [...paths.filter((path) => roleByFolder(program, path) === 'server'), ...found];
  for (const from of queue) {
    const taken = specifiersIn(program.sources.read(from)).filter((specifier) => names.has(lastName(specifier)));
    for (const specifier of taken) {
      const to = resolve(program, from, specifier);
      if (to.kind !== 'file' || !doubtful.has(to.path) || found.has(to.path)) continue;
      if (isPageCode(program.sources.read(to.path))) continue;
      found.add(to.path);
      queue.push(to.path);
    }
  }
  return found;
}

function isService({ sources }: Program, path: string): boolean {
  return sources.has(path) && SERVING.test(sources.read(path)) && !BUNDLING.test(sources.read(path));
}

function isDoubtful(program: Program, path: string): boolean {
  const role = roleByFolder(program, path);
  return role === 'tooling' || role === 'browser';
}

/** How specifiers that lead to a file end: with its name, for an index file with its folder's. */
function endingsOf(path: string): string[] {
  const name = lastName(path);
  return name === 'index' ? [name, lastName(dirname(path))] : [name];
}

/** Files that package.json starts as the service. */
function startedBy({ folder, main, scripts }: Manifest): string[] {
  const commands = Object.entries(scripts).filter(([name]) => STARTING.test(name));
  const files = commands.flatMap(([, command]) => Array.from(command.matchAll(STARTED), ([, file]) => file!));
  return [...(main === undefined ? [] : [main]), ...files].flatMap((file) => {
    const path = join(folder, file) ?? file;
    return [path, `${path}.js`, `${path}.ts`];
  });
}
