import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf, type ObjectShape, type ShapeEntry } from '../../program/values/object-shape.ts';
import { possibleValues } from '../../program/values/possible-values.ts';
import { collectSessionSites } from '../sessions/session-sites.ts';
import { kindOfHost } from './address.ts';
import { CLIENTS, HOST_KEYS, NESTED } from './client-packages.ts';
import { isOtherPlace } from './other-place.ts';
import { isStandIn } from './stand-in.ts';
import type { WrittenSite } from '../written-site.ts';

/** Hosts written out in the options of a client: `{ host: 'localhost' }`, `new Redis(6379, 'cache')`. */
export function clientHosts(program: Program): Finding[] {
  return hostSites(program).map(({ finding }) => finding);
}

/** The same with their places. */
export function hostSites(program: Program): readonly WrittenSite[] {
  const found = [
    ...connections(program).flatMap(({ site, name }) => hostsIn(program, site, name)),
    ...sessionStores(program).flatMap(({ site, name }) => hostsIn(program, site, name)),
  ];
  return [...new Map(found.map((site) => [JSON.stringify(site.finding.at), site])).values()];
}

/** Every place where a client connects to a service, wherever its address comes from. */
export function connections(program: Program): { site: CallSite; name: string }[] {
  return Object.entries(CLIENTS).flatMap(([name, exports]) =>
    callSitesOf(program, name)
      .filter((site) => connects(site, exports) && !isOtherPlace(site.file.path))
      .map((site) => ({ site, name })),
  );
}

/** Stores of old majors open their own connection: `new RedisStore({ host: 'localhost' })`. */
function sessionStores(program: Program): { site: Pick<CallSite, 'file' | 'path'>; name: string }[] {
  return collectSessionSites(program).flatMap(({ storage, storeExpression: made, storePackage: name }) => {
    if (storage !== 'external' || !made || name === undefined) return [];
    if (!made.path.isNewExpression() && !made.path.isCallExpression()) return [];
    return [{ site: { file: made.file, path: made.path as CallSite['path'] }, name }];
  });
}

function connects({ names, subpath }: CallSite, exports: RegExp): boolean {
  return (
    (subpath === '' || subpath === 'promise') && exports.test(names.filter((name) => name !== 'default').join('.'))
  );
}

function hostsIn(program: Program, { file, path }: Pick<CallSite, 'file' | 'path'>, name: string): WrittenSite[] {
  const parts = (path.get('arguments') as NodePath[]).flatMap((argument) => literalHosts(program, file, argument));
  return parts.map((part) => ({ ...part, finding: findingOf(part, name), library: name }));
}

function findingOf({ file, path }: Place, name: string): Finding {
  return {
    check: 'identity',
    rule: 'service-host',
    at: file.locate(path.node),
    message: `The host that ${name} connects to is written out. On another host, or with instances on several, it leads nowhere or to something else.`,
  };
}

interface Place {
  readonly file: SourceFile;
  readonly path: NodePath;
}

function literalHosts(program: Program, file: SourceFile, argument: NodePath): Place[] {
  if (argument.isStringLiteral())
    return argument.key === 1 && kindOfHost(argument.node.value) === 'local' ? [{ file, path: argument }] : [];
  return shapesIn(program, shapeOf(program, file, argument)).flatMap((shape) =>
    HOST_KEYS.flatMap((key) => hostOf(program, findEntry(shape, key)) ?? []),
  );
}

/** The options and the objects inside them that hold a host. */
function shapesIn(program: Program, shape: ObjectShape, depth = 0): ObjectShape[] {
  const inner = NESTED.flatMap((key) => {
    const entry = depth < 2 ? findEntry(shape, key) : undefined;
    return entry?.value ? shapesIn(program, shapeOf(program, entry.file, entry.value), depth + 1) : [];
  });
  return [shape, ...inner];
}

/** The literal of a host entry that nothing else may replace; of a list of brokers its first. */
function hostOf(program: Program, entry: ShapeEntry | undefined): Place | undefined {
  if (!entry?.value || isStandIn(program, entry.file, entry.value)) return undefined;
  const [only, ...others] = possibleValues(program, entry.file, entry.value);
  if (!only || others.length > 0) return undefined;
  const literal = only.path.isArrayExpression() ? only.path.get('elements')[0] : only.path;
  if (!literal?.isStringLiteral() || isStandIn(program, only.file, literal)) return undefined;
  const host = literal.node.value.replace(/:\d+$/, '');
  return kindOfHost(host) === 'public' || host === '' ? undefined : { file: only.file, path: literal };
}
