import type { SourceFile } from '../../ast/source-file.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { exportsOf } from '../../program/modules/exports.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import { canReach } from '../../program/reach.ts';
import { redisClientsOf, type RedisClient } from '../../program/redis-clients.ts';
import { topLevelStatement } from '../../program/top-level.ts';
import { bindingValue } from '../../program/values/evaluate.ts';
import type { Value } from '../../program/values/value.ts';
import { freeName } from '../free-name.ts';
import { presentBinding } from '../present-binding.ts';

/** A client of the app's own that a file can use, and what the file must take in for it. */
export interface ReachableClient {
  readonly client: RedisClient;
  readonly local: string;
  readonly imports: readonly ImportRequest[];
}

/** The app's own client, seen from the place `offset` of a file; undefined where none fits or none can be reached. */
export function existingClientFor(program: Program, file: SourceFile, offset: number): ReachableClient | undefined {
  const manifest = program.manifestOf(file.path);
  const fitting = redisClientsOf(program).filter(
    (client) => client.unfit === undefined && program.manifestOf(client.file.path) === manifest,
  );
  const own = fitting.find((client) => client.file === file && isReady(client, offset));
  if (own) return { client: own, local: own.binding.identifier.name, imports: [] };
  for (const client of fitting) {
    const name = exportedAs(client);
    if (client.file === file || name === undefined || canReach(program, client.file, file)) continue;
    return { client, ...importOf(program, file, { client, name }, offset) };
  }
  return undefined;
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
  { client, name: exported }: { client: RedisClient; name: string },
  offset: number,
): Pick<ReachableClient, 'local' | 'imports'> {
  const made = bindingValue(program, client.file, client.binding);
  const isClient = (value: Value): boolean =>
    value.kind === 'node' && made?.kind === 'node' && value.path.node === made.path.node;
  const present = presentBinding(program, file, offset, isClient);
  if (present !== undefined) return { local: present, imports: [] };
  const { name } = client.binding.identifier;
  const local = freeName(file, [name, 'redisClient', 'sharedRedisClient']);
  const whole = exported === '' || exported === 'default';
  const from = specifierFor(program, file, client.file.path);
  return { local, imports: [{ file: file.path, from, name: whole ? 'default' : exported, local }] };
}
