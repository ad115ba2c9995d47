import type { NodePath } from '@babel/traverse';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import type { Making } from './makers.ts';

/**
 * The index of a parameter that is passed on as a whole in the limiter's options: what callers put there reaches the limiter.
 * Undefined where there is none, where a type might not let it in, or where a call cannot be given it.
 */
export function spreadParameter(
  { options, file }: LimiterSite,
  { maker, calls }: Extract<Making, { kind: 'called' }>,
): number | undefined {
  if (!options || !maker.isFunction()) return undefined;
  const params = maker.get('params') as NodePath[];
  const names = options.unknown.map(({ path }) => unwrap(path.isSpreadElement() ? path.get('argument') : path));
  const index = params.findIndex((param) => names.some((name) => isParameter(name, param)));
  if (index < 0 || (file.isTypeScript && !takesAnyOption(params[index]!))) return undefined;
  const canBeGiven = calls.every(({ path }) => {
    const given = path.get('arguments') as NodePath[];
    return given.length >= index && !given.some((argument) => argument.isSpreadElement());
  });
  return canBeGiven ? index : undefined;
}

function isParameter(name: NodePath, param: NodePath): boolean {
  if (!name.isIdentifier()) return false;
  const target = param.isAssignmentPattern() ? param.node.left : param.node;
  const binding = name.scope.getBinding(name.node.name);
  return binding?.constant === true && binding.identifier === target;
}

/** Annotated with the options of the library itself: `Partial<Options>`. */
function takesAnyOption(param: NodePath): boolean {
  const text = param.toString();
  return /:\s*(any|Partial<(\w+\.)?Options>|(\w+\.)?Options)\b/.test(text);
}
