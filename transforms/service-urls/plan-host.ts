import type { NodePath } from '@babel/traverse';
import type { Node, ObjectExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { quoted, styleOf } from '../../ast/style.ts';
import { majorOf, rangeOf } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import type { AddressPlan } from './plan-address.ts';
import type { Site } from './sites.ts';

/**
 * One URL in place of host and port, where a Redis client is told nothing else: `{ host: 'localhost', port: 6379 }`,
 * `{ socket: {…} }`, `6379, 'localhost'`; undefined for options that say more.
 */
export function planRedisHost(program: Program, { file, path, library }: Site): AddressPlan | undefined {
  if (!path.isStringLiteral() || (library !== 'redis' && library !== 'ioredis')) return undefined;
  const { value: host } = path.node;
  if (path.listKey === 'arguments') return positional(file, path, host);
  const literal = path.parentPath.parentPath as NodePath<ObjectExpression>;
  const port = onlyPort(literal);
  const major = majorOf(rangeOf(program.manifestOf(file.path), library)) ?? 5;
  const isNodeRedis = library === 'redis' && major >= 4;
  // node-redis 4 and later read no host but that of `socket`.
  const holder = isNodeRedis ? socketHolder(literal) : literal;
  if (port === false || holder?.listKey !== 'arguments') return undefined;
  const wrap = (text: string): string => (isNodeRedis ? `{ url: ${text} }` : text);
  return urlPlan(file, holder.node, { url: `redis://${host}:${port}`, wrap });
}

function urlPlan(
  file: SourceFile,
  { start, end }: Pick<Node, 'start' | 'end'>,
  { url, wrap }: { url: string; wrap: (text: string) => string },
): AddressPlan {
  const write = (name: string): string => wrap(`process.env.${name} || ${quoted(url, styleOf(file))}`);
  return { start: start!, end: end!, write, value: url, example: url };
}

/** `new Redis(6379, 'localhost')`. */
function positional(file: SourceFile, path: NodePath, host: string): AddressPlan | undefined {
  const [first, ...others] = (path.parent as { arguments: NodePath['node'][] }).arguments;
  if (first?.type !== 'NumericLiteral' || others.length !== 1) return undefined;
  const range = { start: first.start!, end: path.node.end! };
  return urlPlan(file, range, { url: `redis://${host}:${first.value}`, wrap: (text) => text });
}

/** The port of `{ host, port }`; false where the options say anything else. */
function onlyPort({ node }: NodePath<ObjectExpression>): string | false {
  let port = '6379';
  for (const property of node.properties) {
    const key = property.type === 'ObjectProperty' ? propertyKey(property) : undefined;
    if (key === 'host') continue;
    if (key !== 'port' || property.type !== 'ObjectProperty') return false;
    if (property.value.type !== 'NumericLiteral') return false;
    port = String(property.value.value);
  }
  return port;
}

/** The options of which `socket` is the only one. */
function socketHolder(literal: NodePath<ObjectExpression>): NodePath<ObjectExpression> | undefined {
  const property = literal.parentPath;
  const holder =
    property.isObjectProperty() && propertyKey(property.node) === 'socket' ? property.parentPath : undefined;
  return holder?.isObjectExpression() && holder.node.properties.length === 1 ? holder : undefined;
}
