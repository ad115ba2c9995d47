import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { exportsOf } from '../../program/modules/exports.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import { canReach } from '../../program/reach.ts';
import {
  exportedClientsOf,
  redisClientsOf,
  type ExportedClient,
  type RedisClient,
} from '../../program/redis-clients.ts';
import { topLevelStatement } from '../../program/top-level.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import type { Value } from '../../program/values/value.ts';
import { freeName } from '../free-name.ts';
import { presentBinding } from '../present-binding.ts';

/** A client of the app's own that a file can use, and what the file must take in for it. */
export interface ReachableClient extends Pick<RedisClient, 'kind' | 'major' | 'file'> {
  readonly local: string;
  readonly imports: readonly ImportRequest[];
  /** What makes it. */
  readonly creation: NodePath;
  /** `default`, `''` for the whole of a CommonJS module, or a name; undefined in the file that makes it. */
  readonly exportName?: string;
}

/** The app's own client, seen from the place `offset` of a file; undefined where none fits or none can be reached. */
export function existingClientFor(program: Program, file: SourceFile, offset: number): ReachableClient | undefined {
  const manifest = program.manifestOf(file.path);
  const isNear = (client: { file: SourceFile }): boolean => program.manifestOf(client.file.path) === manifest;
  const fitting = redisClientsOf(program).filter((client) => client.unfit === undefined && isNear(client));
  const own = fitting.find((client) => client.file === file && isReady(client, offset));
  if (own) return { ...own, local: own.binding.identifier.name, imports: [], creation: initOf(own) };
  const offered = [...fitting.flatMap(offerOf), ...exportedClientsOf(program).filter(isNear)];
  const reached = offered.find((client) => client.file !== file && !canReach(program, client.file, file));
  return reached && { ...reached, ...importOf(program, file, reached, offset) };
}

/** A client under the name that its file exports it by. */
interface Offer extends ExportedClient {
  readonly name?: string;
}

function offerOf(client: RedisClient): Offer[] {
  const exportName = exportedAs(client);
  if (exportName === undefined) return [];
  return [{ ...client, creation: initOf(client), exportName, name: client.binding.identifier.name }];
}

function initOf({ binding }: RedisClient): NodePath {
  return unwrap(binding.path.get('init') as NodePath);
}

/** A `const` above the place, or a place inside a function, which runs later. */
function isReady(client: RedisClient, offset: number): boolean {
  const place = topLevelStatement(client.file, offset);
  return client.binding.identifier.start! < (place?.start ?? 0);
}

function exportedAs(client: RedisClient): string | undefined {
  const { name } = client.binding.identifier;
  for (const [exported, entry] of exportsOf(client.file).named) {
    if (entry.kind !== 'value') continue;
    if (entry.path.isIdentifier({ name }) || entry.path.node === client.binding.identifier) return exported;
    if (exported === '' && entry.path.isObjectExpression()) {
      const property = entry.path.node.properties.find(
        (p) => p.type === 'ObjectProperty' && p.value.type === 'Identifier' && p.value.name === name,
      );
      if (property?.type === 'ObjectProperty' && property.key.type === 'Identifier') return property.key.name;
    }
  }
  return undefined;
}

function importOf(
  program: Program,
  file: SourceFile,
  { name, exportName, creation, ...client }: Offer,
  offset: number,
): Pick<ReachableClient, 'local' | 'imports'> {
  const made = evaluate(program, client.file, creation);
  const isClient = (value: Value): boolean =>
    value.kind === 'node' && made.kind === 'node' && value.path.node === made.path.node;
  const present = presentBinding(program, file, offset, isClient);
  if (present !== undefined) return { local: present, imports: [] };
  const isWhole = exportName === '' || exportName === 'default';
  const local = freeName(file, [name ?? (isWhole ? 'redisClient' : exportName), 'redisClient', 'sharedRedisClient']);
  const from = specifierFor(program, file, client.file.path);
  return { local, imports: [{ file: file.path, from, name: isWhole ? 'default' : exportName, local }] };
}
