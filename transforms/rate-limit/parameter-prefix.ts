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
 * What goes into a template literal to tell apart the limiters that a function makes: a parameter that is another constant in
 * each call, or several of them together; short words before numbers before sentences. Undefined where calls agree in all.
 */
export function parameterPrefix({ call }: LimiterSite, { maker, calls }: Called): string | undefined {
  if (!maker.isFunction() || call.getFunctionParent() !== maker) return undefined;
  const told = (maker.get('params') as NodePath[])
    .flatMap(toldBy)
    .map(({ local, by }) => ({ local, said: calls.map(by) }));
  const known = told.filter(({ said }) => !said.includes(undefined));
  const numbers = known.filter(({ said }) => said.every((value) => typeof value === 'number'));
  const single = known.filter(({ said }) => isDistinct(said));
  const words = single.find(({ said }) =>
    said.every((value) => /^[\w-]{1,40}$/.test(String(value)) && typeof value === 'string'),
  );
  const number = single.find((candidate) => numbers.includes(candidate));
  const together = isDistinct(calls.map((_, n) => numbers.map(({ said }) => said[n]).join(':'))) ? numbers : [];
  const chosen = words ?? number;
  const all = chosen ? [chosen] : together.length > 0 ? together : single.slice(0, 1);
  return all.length === 0 ? undefined : all.map(({ local }) => `\${${local}}`).join(':');
}

function isDistinct(said: readonly unknown[]): boolean {
  return new Set(said.map(String)).size === said.length;
}

function toldBy(param: NodePath, index: number): Told[] {
  const { name, preset } = boundBy(param);
  const argument = ({ path }: OwnCall): NodePath | undefined => (path.get('arguments') as NodePath[])[index];
  if (name.isIdentifier()) return [{ local: name.node.name, by: (call) => constantOf(argument(call) ?? preset) }];
  if (!name.isObjectPattern()) return [];
  return name.get('properties').flatMap((property): Told[] => {
    const key = property.isObjectProperty() ? propertyKey(property.node) : undefined;
    const inner = key === undefined ? undefined : boundBy(property.get('value') as NodePath);
    if (!inner?.name.isIdentifier()) return [];
    return [{ local: inner.name.node.name, by: (call) => propertyOf(argument(call), key!, inner.preset) }];
  });
}

/** A parameter or property without its default, and the default. */
function boundBy(path: NodePath): { name: NodePath; preset?: NodePath } {
  if (!path.isAssignmentPattern()) return { name: path };
  return { name: path.get('left') as NodePath, preset: path.get('right') as NodePath };
}

function propertyOf(
  argument: NodePath | undefined,
  key: string,
  preset: NodePath | undefined,
): string | number | undefined {
  if (!argument) return constantOf(preset);
  if (!argument.isObjectExpression() || argument.node.properties.some(({ type }) => type === 'SpreadElement'))
    return undefined;
  const property = argument
    .get('properties')
    .find((candidate) => candidate.isObjectProperty() && propertyKey(candidate.node) === key);
  return constantOf(property?.get('value') ?? preset);
}

/** A literal, or sums and products of literals; nothing that a name stands for, which may change. */
function constantOf(path: NodePath | undefined): string | number | undefined {
  if (path?.isStringLiteral() || path?.isNumericLiteral()) return path.node.value;
  if (!path?.isBinaryExpression()) return undefined;
  const { confident, value } = path.evaluate();
  return confident && (typeof value === 'number' || typeof value === 'string') ? value : undefined;
}
