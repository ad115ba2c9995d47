import type { NodePath } from '@babel/traverse';
import { propertyKey } from '../../program/values/property-key.ts';

/** A short name for a limiter, in kebab-case: of its variable, property or function without "limiter", else of its route. */
export function limiterName(call: NodePath): string | undefined {
  const holder = holderOf(call);
  const own = holder?.name === undefined ? undefined : shortName(holder.name);
  return own ?? routeOf(call) ?? holder?.uses.map(routeOf).find((route) => route !== undefined);
}

interface Holder {
  readonly name: string | undefined;
  /** Where the limiter is used by that name, in the same file. */
  readonly uses: readonly NodePath[];
}

function holderOf(path: NodePath): Holder | undefined {
  const parent = path.parentPath;
  if (!parent) return undefined;
  if (parent.isVariableDeclarator()) return path.key === 'init' ? named(parent, parent.node.id) : undefined;
  if (parent.isAssignmentExpression()) return path.key === 'right' ? named(parent, parent.node.left) : undefined;
  if (parent.isObjectProperty() || parent.isClassProperty()) return { name: propertyKey(parent.node), uses: [] };
  if (parent.isFunction()) return functionName(parent);
  return THROUGH.has(parent.node.type) ? holderOf(parent) : undefined;
}

const THROUGH = new Set([
  'ReturnStatement',
  'BlockStatement',
  'AwaitExpression',
  'TSAsExpression',
  'ConditionalExpression',
  'LogicalExpression',
]);

function named(at: NodePath, target: { type: string }): Holder {
  const node = target as { type: string; name?: string; property?: unknown; computed?: boolean };
  if (node.type === 'Identifier')
    return { name: node.name, uses: at.scope.getBinding(node.name!)?.referencePaths ?? [] };
  return {
    name:
      node.type === 'MemberExpression'
        ? propertyKey({ key: node.property, computed: node.computed === true })
        : undefined,
    uses: [],
  };
}

function functionName(path: NodePath): Holder | undefined {
  const { id, key } = path.node as { id?: { name: string } | null; key?: unknown };
  if (id) return { name: id.name, uses: [] };
  return key === undefined ? holderOf(path) : { name: propertyKey(path.node as { key?: unknown }), uses: [] };
}

const FILLER =
  /^(create|make|build|get|init|rate|limit|limits|limiter|limiting|limited|throttle|throttler|express|middleware|exports|default|the|my|mw|brute|slow|down|opts)$/;

function shortName(name: string): string | undefined {
  const apart = name.replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2').replace(/([a-z0-9])([A-Z])/g, '$1-$2');
  const words = apart.toLowerCase().split(/[^a-z0-9]+/);
  const telling = words.filter((word) => word !== '' && !FILLER.test(word));
  return telling.length === 0 ? undefined : telling.slice(0, 4).join('-');
}

/** The path of the route that the limiter stands in: `app.use('/api', limiter)`. */
function routeOf(path: NodePath): string | undefined {
  const outer = path.parentPath?.isArrayExpression() ? path.parentPath : path;
  const call = outer.parentPath;
  if (!call?.isCallExpression() || outer.listKey !== 'arguments') return undefined;
  const [route] = call.node.arguments;
  if (route?.type !== 'StringLiteral' || !route.value.startsWith('/')) return undefined;
  const parts = route.value.split('/').filter((part) => /^[\w.-]+$/.test(part));
  return parts.length === 0 ? undefined : parts.slice(-2).join('-').toLowerCase();
}
