import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../ast/source-file.ts';
import { callSitesOf, type CallSite } from './calls.ts';
import { majorOf, rangeOf } from './manifest.ts';
import { exportedName } from './flow/exported.ts';
import type { Program } from './program.ts';

/** A Redis client that the app itself creates at the top level of a file. */
export interface RedisClient {
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  readonly file: SourceFile;
  readonly binding: Binding;
  /** Subscribes, so it can run no commands; or speaks the old callback protocol. */
  readonly unfit: 'subscriber' | 'legacy-mode' | undefined;
}

/** A client without a name: `module.exports = new Redis()`, `exports.redis = createClient()`, `export default new Redis()`. */
export interface ExportedClient extends Pick<RedisClient, 'kind' | 'major' | 'file'> {
  readonly creation: NodePath;
  /** `default`, `''` for the whole of a CommonJS module, or a name. */
  readonly exportName: string;
}

/** What `package.json` names when it does not name a range that starts with a number. */
const NEWEST = { redis: 5, ioredis: 5 };

/** The app's own clients, in files of the server. Clients made inside functions are nobody else's, and left out. */
export function redisClientsOf(program: Program): readonly RedisClient[] {
  return program.remember('redis-clients', () =>
    creationsOf(program).flatMap(({ site, kind }) => clientAt(program, site, kind)),
  );
}

/** Clients that are exported where they are made; those of the old protocol are left out. */
export function exportedClientsOf(program: Program): readonly ExportedClient[] {
  return program.remember('exported-redis-clients', () =>
    creationsOf(program).flatMap(({ site, kind }): ExportedClient[] => {
      const creation = outOfChain(site.path);
      const exportName = exportedName(creation);
      const isLegacy = site.file.textOf(site.path.node).includes('legacyMode');
      if (exportName === undefined || isLegacy || creation.getFunctionParent()) return [];
      return [{ kind, major: majorFor(program, site, kind), file: site.file, creation, exportName }];
    }),
  );
}

type Kind = RedisClient['kind'];

function creationsOf(program: Program): { site: CallSite; kind: Kind }[] {
  return [
    ...callSitesOf(program, 'redis')
      .filter(isCreateClient)
      .map((site) => ({ site, kind: 'redis' as const })),
    ...callSitesOf(program, 'ioredis')
      .filter(({ names }) => /^(default|Redis|)$/.test(names.join('.')))
      .map((site) => ({ site, kind: 'ioredis' as const })),
  ];
}

function majorFor(program: Program, site: CallSite, kind: Kind): number {
  return majorOf(rangeOf(program.manifestOf(site.file.path), kind)) ?? NEWEST[kind];
}

function isCreateClient({ names }: CallSite): boolean {
  return names.at(-1) === 'createClient';
}

function clientAt(program: Program, site: CallSite, kind: Kind): RedisClient[] {
  const declarator = outOfChain(site.path).parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier' || declarator.getFunctionParent())
    return [];
  const binding = declarator.scope.getBinding(declarator.node.id.name);
  if (!binding?.constant || binding.scope.path.type !== 'Program') return [];
  return [{ kind, major: majorFor(program, site, kind), file: site.file, binding, unfit: unfitness(site, binding) }];
}

/** `await createClient().on(…).connect()` is still the client. */
function outOfChain(path: NodePath): NodePath {
  const parent = path.parentPath;
  if (parent?.isAwaitExpression() || parent?.isTSAsExpression()) return outOfChain(parent);
  if (
    parent?.isMemberExpression() &&
    path.key === 'object' &&
    parent.parentPath.isCallExpression() &&
    parent.key === 'callee'
  ) {
    return outOfChain(parent.parentPath);
  }
  return path;
}

function unfitness(site: CallSite, binding: Binding): RedisClient['unfit'] {
  const methods = binding.referencePaths.flatMap(({ parent, key }) =>
    key === 'object' && parent.type === 'MemberExpression' && parent.property.type === 'Identifier'
      ? parent.property.name
      : [],
  );
  if (methods.some((name) => /^p?subscribe$|^sSubscribe$|^pSubscribe$/.test(name))) return 'subscriber';
  return site.file.textOf(site.path.node).includes('legacyMode') ? 'legacy-mode' : undefined;
}
