import type { NodePath } from '@babel/traverse';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import type { Making, OwnCall } from './makers.ts';

type Called = Extract<Making, { kind: 'called' }>;

/** Something that a function is told by its callers: the name that it has inside, and what one call says. */
interface Told {
  readonly local: string;
  readonly by: (call: OwnCall) => string | number | undefined;
}

/**
 * An expression over the parameters of the function that makes limiters, which has another value for each of its calls;
 * words before numbers. Undefined where no parameter is a different literal in each call.
 */
export function parameterPrefix({ call }: LimiterSite, { maker, calls }: Called): string | undefined {
  if (!maker.isFunction() || call.getFunctionParent() !== maker) return undefined;
  const all = (maker.get('params') as NodePath[]).flatMap(toldBy);
  const telling = all.map(({ local, by }) => ({ local, said: calls.map(by) })).filter(({ said }) => isDistinct(said));
  const words = telling.find(({ said }) => said.every((value) => typeof value === 'string'));
  return (words ?? telling[0])?.local;
}

function isDistinct(said: readonly (string | number | undefined)[]): boolean {
  return !said.includes(undefined) && new Set(said.map(String)).size === said.length;
}

function toldBy(param: NodePath, index: number): Told[] {
  const target = param.isAssignmentPattern() ? (param.get('left') as NodePath) : param;
  const argument = ({ path }: OwnCall): NodePath | undefined => (path.get('arguments') as NodePath[])[index];
  if (target.isIdentifier()) return [{ local: target.node.name, by: (call) => literalOf(argument(call)) }];
  if (!target.isObjectPattern()) return [];
  return target.get('properties').flatMap((property): Told[] => {
    if (!property.isObjectProperty() || property.node.value.type !== 'Identifier') return [];
    const key = propertyKey(property.node);
    return key === undefined
      ? []
      : [{ local: property.node.value.name, by: (call) => propertyOf(argument(call), key) }];
  });
}

function propertyOf(argument: NodePath | undefined, key: string): string | number | undefined {
  if (!argument?.isObjectExpression() || argument.node.properties.some(({ type }) => type === 'SpreadElement'))
    return undefined;
  const property = argument
    .get('properties')
    .find((candidate) => candidate.isObjectProperty() && propertyKey(candidate.node) === key);
  return literalOf(property?.get('value') as NodePath | undefined);
}

function literalOf(path: NodePath | undefined): string | number | undefined {
  return path?.isStringLiteral() || path?.isNumericLiteral() ? path.node.value : undefined;
}
