import type { SourceFile } from '../../ast/source-file.ts';
import { styleOf } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { exportValue } from '../../program/values/evaluate.ts';
import type { Value } from '../../program/values/value.ts';
import { rateLimitStoreText } from '../../templates/rate-limit-store.ts';
import { freeName } from '../free-name.ts';
import { extensionOf, freePath, libFolder } from '../generated-file.ts';
import { presentBinding } from '../present-binding.ts';
import type { ClientPlan } from './client.ts';
import { sendCommand } from './send-command.ts';

/** The store of one limiter as an expression, and what it needs. */
export interface LimiterStore {
  readonly text: string;
  readonly imports: readonly ImportRequest[];
  readonly companions: readonly Companion[];
}

/** Where the expression stands. */
export interface StorePlace {
  readonly file: SourceFile;
  readonly offset: number;
}

/** What the store is given: the rate-limit-redis major, and the key prefix as an expression. */
export interface StoreWish {
  readonly major: 3 | 4 | 5;
  readonly prefix: string;
  readonly client: ClientPlan;
  readonly options: PlanOptions;
}

const MODULE = 'rate-limit-store';
const FACTORY = 'rateLimitStore';

/**
 * `new RedisStore({ prefix, sendCommand })` with rate-limit-redis 5; with 3 and 4 the same options go to `rateLimitStore` of a
 * small module of the app's own, which keeps a failed command from ending the process.
 */
export function limiterStore(
  program: Program,
  place: StorePlace,
  { major, prefix, client, options }: StoreWish,
): LimiterStore {
  const { spacedBraces } = styleOf(place.file);
  const pad = spacedBraces ? ' ' : '';
  const send = sendCommand(client, place.file);
  const argument = `{${pad}prefix: ${prefix}, sendCommand: ${send.text}${pad}}`;
  const made = major === 5 ? fromPackage(program, place) : fromModule(program, place, { major, options });
  return {
    text: `${made.callee}(${argument})`,
    imports: [...made.imports, ...send.imports],
    companions: made.companions,
  };
}

interface Made {
  readonly callee: string;
  readonly imports: readonly ImportRequest[];
  readonly companions: readonly Companion[];
}

function fromPackage(program: Program, { file, offset }: StorePlace): Made {
  const from = 'rate-limit-redis';
  const isStore = (value: Value): boolean =>
    value.kind === 'package' && value.name === from && /^(RedisStore|default)$/.test(value.names.join('.'));
  const present = presentBinding(program, file, offset, isStore);
  if (present !== undefined) return { callee: `new ${present}`, imports: [], companions: [] };
  const local = freeName(file, ['RedisStore', 'RateLimitRedisStore']);
  return { callee: `new ${local}`, imports: [{ file: file.path, from, name: 'RedisStore', local }], companions: [] };
}

interface ModuleWish {
  readonly major: 3 | 4;
  readonly options: PlanOptions;
}

function fromModule(program: Program, { file, offset }: StorePlace, wish: ModuleWish): Made {
  const { path, text } = moduleFor(program, file, wish);
  const own = program.file(path);
  const isFactory = (value: Value): boolean => value.kind === 'node' && value.file === own && value.path.isFunction();
  const present = presentBinding(program, file, offset, isFactory);
  if (present !== undefined) return { callee: present, imports: [], companions: [] };
  const local = freeName(file, [FACTORY, 'redisRateLimitStore']);
  const companions: Companion[] = text === undefined ? [] : [{ kind: 'new-file', path, text }];
  return {
    callee: local,
    imports: [{ file: file.path, from: specifierFor(program, file, path), name: FACTORY, local }],
    companions,
  };
}

/** The module that an earlier run has made, else a new one, in the language and style of the file that asks first. */
function moduleFor(
  program: Program,
  file: SourceFile,
  { major, options }: ModuleWish,
): { path: string; text?: string } {
  const manifest = program.manifestOf(file.path);
  return program.remember(`rate-limit-store:${manifest.path}`, () => {
    const present = program.sources.paths.find(
      (path) => path.includes(`/${MODULE}.`) && program.manifestOf(path) === manifest && isOurs(program, path),
    );
    if (present !== undefined) return { path: present };
    const kind = moduleKindOf(program, file);
    const folder = options.libDir ?? libFolder(file, manifest);
    const names = [MODULE, `redis-${MODULE}`].map((name) => name + extensionOf(file));
    return {
      path: freePath(program, folder, names),
      text: rateLimitStoreText({ major, kind, typescript: file.isTypeScript }, styleOf(file)),
    };
  });
}

function isOurs(program: Program, path: string): boolean {
  const file = program.file(path);
  return file !== undefined && exportValue(program, file, FACTORY)?.kind === 'node';
}
