import type { SourceFile } from '../../ast/source-file.ts';
import { quoted, styleOf, type Style } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { formatLocation } from '../../core/location.ts';
import { moduleKindOf, type ModuleKind } from '../../program/modules/kind.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { pubSubLines } from '../../templates/redis-pubsub.ts';
import { dependency } from '../dependency.ts';
import { extensionOf, freePath, libFolder } from '../generated-file.ts';
import { redisUrl } from './client.ts';
import { duplicateOf, type Duplicate } from './duplicate.ts';
import { existingClientFor, type ReachableClient } from './existing.ts';
import { constructorImport, environmentLines } from './new-client.ts';
import { clientLibraryFor, type ClientLibrary } from './versions.ts';

/** Two connections to Redis, one to publish and one to subscribe, in a module of their own. */
export interface PubSubPlan {
  /** Where the module is, or will be: it exports `pubClient` and `subClient`. */
  readonly path: string;
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  readonly companions: readonly Companion[];
  readonly notes: readonly string[];
}

/** The first use of the connections. */
export interface Use {
  readonly file: SourceFile;
  readonly offset: number;
}

/** Which clients can be used: all, or those that an old library knows. */
export type Fits = (client: { readonly kind: 'redis' | 'ioredis'; readonly major: number }) => boolean;

/**
 * `lib/redis-pubsub` beside the sources. Its connections are duplicates of the app's own client where another file exports one
 * that fits, so that they reach the same server in the same way; else they are made from REDIS_URL.
 */
export function planPubSub(program: Program, { file, offset }: Use, options: PlanOptions, fits: Fits): PubSubPlan {
  const manifest = program.manifestOf(file.path);
  return program.remember(
    `redis-pubsub:${manifest.path}:${options.libDir}:${String(fits({ kind: 'redis', major: 5 }))}`,
    () => {
      const present = presentModule(program, file, options);
      if (present) return present;
      const existing = existingClientFor(program, file, offset);
      const client = existing && fits(existing) ? existing : undefined;
      const folder = options.libDir ?? libFolder(file, manifest);
      const names = ['redis-pubsub', 'shared-redis-pubsub'];
      const path = freePath(
        program,
        folder,
        names.map((name) => name + extensionOf(file)),
      );
      const source = { program, file, path };
      if (client && client.file !== file) return shared(source, duplicateOf(program, file, path, client));
      const library = libraryFor(program, file, options, fits);
      const made = own(source, library);
      return { ...made, notes: existing ? otherAddress(existing, library) : [] };
    },
  );
}

/** The module as an earlier step has left it. */
function presentModule(program: Program, file: SourceFile, options: PlanOptions): PubSubPlan | undefined {
  const manifest = program.manifestOf(file.path);
  const path = `${options.libDir ?? libFolder(file, manifest)}/redis-pubsub${extensionOf(file)}`;
  const text = program.sources.has(path) ? program.sources.read(path) : '';
  if (!/\bpubClient\b/.test(text) || !/\bsubClient = pubClient\.duplicate/.test(text)) return undefined;
  const isDuplicate = !/create|new Redis/.test(text);
  const existing = isDuplicate ? existingClientFor(program, file, file.text.length) : undefined;
  const library = existing ?? clientLibraryFor(manifest, text.includes('ioredis') ? 'ioredis' : 'redis');
  return { path, kind: library.kind, major: library.major, companions: [], notes: [] };
}

/** What a file takes in to use both connections. */
export function pubSubImports(program: Program, file: SourceFile, { path }: PubSubPlan): ImportRequest[] {
  const from = specifierFor(program, file, path);
  return ['pubClient', 'subClient'].map((name) => ({ file: file.path, from, name, local: name }));
}

interface Source {
  readonly program: Program;
  readonly file: SourceFile;
  readonly path: string;
}

function libraryFor(program: Program, file: SourceFile, options: PlanOptions, fits: Fits): ClientLibrary {
  const manifest = program.manifestOf(file.path);
  const wanted = clientLibraryFor(manifest, options.redisClient);
  return fits(wanted) ? wanted : clientLibraryFor(manifest, 'ioredis');
}

function shared(source: Source, { kind, major, creation, taken }: Duplicate): PubSubPlan {
  const text = moduleText(source, { kind, major, creation }, taken);
  return { path: source.path, kind, major, companions: [{ kind: 'new-file', path: source.path, text }], notes: [] };
}

function own(source: Source, library: ClientLibrary): PubSubPlan {
  const { program, file, path } = source;
  const { kind, major, range } = library;
  const manifest = program.manifestOf(file.path);
  const text = moduleText(
    source,
    { kind, major, creation: creationOf(file, library) },
    constructorImport(file, library),
  );
  const companions: Companion[] = [
    { kind: 'new-file', path, text },
    ...dependency(manifest, kind, range),
    redisUrl(manifest),
  ];
  return { path, kind, major, companions, notes: [] };
}

function creationOf(file: SourceFile, { kind, major }: ClientLibrary): string {
  const pad = styleOf(file).spacedBraces ? ' ' : '';
  const url = `process.env.REDIS_URL${file.isTypeScript ? '!' : ''}`;
  if (kind === 'ioredis') return `new Redis(${url}, {${pad}maxRetriesPerRequest: null${pad}})`;
  return major <= 3 ? `createClient(${url})` : `createClient({${pad}url: process.env.REDIS_URL${pad}})`;
}

function moduleText(
  { program, file }: Source,
  client: { kind: 'redis' | 'ioredis'; major: number; creation: string },
  taken: Pick<ImportRequest, 'from' | 'name' | 'local'>,
): string {
  const style = styleOf(file);
  const kind = moduleKindOf(program, file);
  const lines = pubSubLines({ ...client, typescript: file.isTypeScript }, style);
  const end = style.semicolons ? ';' : '';
  const body =
    kind === 'esm'
      ? lines.map((line) => line.replace(/^(?=(?:const|var) (?:pub|sub)Client )/, 'export '))
      : [...lines, '', `module.exports = { pubClient, subClient }${end}`];
  return [...environmentLines(program, file, kind, style), importLine(taken, kind, style), '', ...body, ''].join(
    style.newline,
  );
}

function importLine(
  { from, name, local }: Pick<ImportRequest, 'from' | 'name' | 'local'>,
  kind: ModuleKind,
  style: Style,
): string {
  const names =
    name === 'default' ? local : `{ ${name === local ? name : `${name}${kind === 'esm' ? ' as' : ':'} ${local}`} }`;
  const line =
    kind === 'esm'
      ? `import ${names} from ${quoted(from, style)}`
      : `${style.declare} ${names} = require(${quoted(from, style)})`;
  return line + (style.semicolons ? ';' : '');
}

function otherAddress({ file, creation, kind, major }: ReachableClient, library: ClientLibrary): string[] {
  const at = formatLocation(file.locate(creation.node));
  if (library.kind !== kind || library.major !== major)
    return [
      `The adapter for this socket.io does not know ${kind} ${major}, which the app uses (${at}): it gets connections of ${library.kind} ${library.major}, at REDIS_URL.`,
    ];
  if (file.textOf(creation.node).includes('process.env.REDIS_URL')) return [];
  return [`The app's own Redis client (${at}) cannot be shared from there: both new connections use REDIS_URL.`];
}
