import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import type { WrittenSite } from '../written-site.ts';

interface Client {
  readonly package: string;
  readonly exports: RegExp;
  /** The argument that holds the options. */
  readonly options: number;
  readonly address: readonly string[];
}

/** Clients that connect to localhost when nobody tells them where to. */
const CLIENTS: readonly Client[] = [
  { package: 'redis', exports: /^createClient$/, options: 0, address: ['url', 'socket', 'host', 'path'] },
  { package: 'ioredis', exports: /^(Redis)?$/, options: 0, address: ['host', 'path', 'sentinels', 'port'] },
  { package: 'bull', exports: /^$/, options: 1, address: ['redis', 'createClient'] },
  { package: 'bee-queue', exports: /^$/, options: 1, address: ['redis'] },
  { package: 'kue', exports: /^createQueue$/, options: 0, address: ['redis'] },
];

/** `createClient()` with no address. */
export function defaultHosts(program: Program): Finding[] {
  return defaultHostSites(program).map(({ finding }) => finding);
}

/** The same with their places: the calls. */
export function defaultHostSites(program: Program): readonly WrittenSite[] {
  return CLIENTS.flatMap((client) =>
    callSitesOf(program, client.package)
      .filter((site) => isWithoutAddress(program, client, site))
      .map(({ file, path }) => ({ file, path, finding: findingOf(client, { file, path }), library: client.package })),
  );
}

function findingOf(client: Client, { file, path }: Pick<CallSite, 'file' | 'path'>): Finding {
  return {
    check: 'identity',
    rule: 'default-host',
    at: file.locate(path.node),
    message: `This ${client.package} client is given no address and so connects to this machine. On another host, or with instances on several, it finds nothing or something else.`,
  };
}

function isWithoutAddress(
  program: Program,
  { exports, options, address }: Client,
  { file, path, names, subpath }: CallSite,
): boolean {
  if (subpath !== '' || !exports.test(names.filter((name) => name !== 'default').join('.'))) return false;
  const given = path.get('arguments') as NodePath[];
  const argument = given[options];
  if (!argument) return given.length === options;
  if (argument.isSpreadElement()) return false;
  // `createClient(6379)`: a port alone.
  if (argument.isNumericLiteral()) return given.length === 1;
  const shape = shapeOf(program, file, argument);
  return shape.unknown.length === 0 && shape.literals.length > 0 && address.every((name) => !findEntry(shape, name));
}
