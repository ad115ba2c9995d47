import { styleOf } from '../../ast/style.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Companion } from '../../core/companion.ts';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import type { Manifest } from '../../program/manifest.ts';
import { hasNoDefaults } from '../../program/modules/interop.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { dependency } from '../../recipes/dependency.ts';
import { extensionOf, freePath, libFolder } from '../../recipes/generated-file.ts';
import { nodeMajorOf } from '../../recipes/node-version.ts';
import { type ModuleClient, planModuleClient } from '../../recipes/redis/module-client.ts';
import { environmentLines } from '../../recipes/redis/new-client.ts';
import { tokensModule, type TokensText } from '../../templates/auth-tokens.ts';
import type { Identity } from './judge.ts';
import type { Naming } from './naming.ts';
import type { Obstacle } from './obstacle.ts';

/** The module of the tokens, and what it needs. */
export interface Tokens {
  readonly path: string;
  readonly companions: readonly Companion[];
  readonly notes: readonly string[];
}

interface Wanted {
  readonly identity: Identity;
  readonly naming: Naming;
  readonly options: PlanOptions;
}

const RANGE = '^9.0.3';
const TYPES_RANGE = '^9.0.10';

/** Plans `lib/tokens` beside the sources, in the language and style of the file that makes the session. */
export function planTokens(program: Program, { file }: SessionSite, wanted: Wanted): Tokens | Obstacle {
  const { identity, options } = wanted;
  const manifest = program.manifestOf(file.path);
  const libDir = options.libDir ?? libFolder(file, manifest);
  const names = ['tokens', 'auth-tokens', 'session-tokens'].map((name) => name + extensionOf(file));
  const path = freePath(program, libDir, names);
  const users = [file, ...[...identity.logins, ...identity.logouts].map((one) => one.file)];
  const client = planModuleClient(program, { path, like: file, users }, { ...options, libDir });
  if (client.major < (client.kind === 'redis' ? 4 : 0) || nodeMajorOf(manifest) < 14)
    return { code: 'old-redis-client' };
  const text = tokensModule(textFor(program, file, wanted, client), styleOf(file));
  const isKept = identity.logouts.length > 0;
  return {
    path,
    companions: [
      { kind: 'new-file', path, text },
      ...(isKept ? client.companions : []),
      ...packages(manifest, file),
      secret(manifest),
    ],
    notes: isKept ? client.notes : [],
  };
}

function textFor(program: Program, file: SourceFile, { identity, naming }: Wanted, client: ModuleClient): TokensText {
  const kind = moduleKindOf(program, file);
  const environment = environmentLines(program, file, kind, { ...styleOf(file), quote: "'", semicolons: true });
  return {
    ...naming,
    lifetime: identity.lifetime,
    logout: formOf(identity),
    client,
    environment,
    head: identity.logouts.length > 0 ? client.lines : [],
    typescript: file.isTypeScript,
    esm: kind === 'esm',
    requires: hasNoDefaults(program, file),
  };
}

function formOf({ logouts }: Identity): TokensText['logout'] {
  const withCallback = logouts.filter(({ hasCallback }) => hasCallback).length;
  if (logouts.length === 0) return 'none';
  return withCallback === 0 ? 'promise' : withCallback === logouts.length ? 'callback' : 'both';
}

function packages(manifest: Manifest, { isTypeScript }: SourceFile): Companion[] {
  const types = '@types/jsonwebtoken';
  const isTyped = !isTypeScript || manifest.path === '' || manifest.devDependencies[types] !== undefined;
  return [
    ...dependency(manifest, 'jsonwebtoken', RANGE),
    ...(isTyped ? [] : dependency(manifest, types, TYPES_RANGE).map((one) => ({ ...one, dev: true }))),
  ];
}

function secret({ folder }: Manifest): Companion {
  const comment = 'Signs the tokens of log-ins: the same long random value for all instances';
  return { kind: 'environment', folder, name: 'JWT_SECRET', value: 'change-me', comment };
}
