import type { NodePath } from '@babel/traverse';
import { styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { optionsLiteral } from '../../recipes/options/set-option.ts';
import type { Target } from './placement.ts';

/** Options that only the store has, or that name it. */
const OF_STORE = /^(keyPrefix|storeClient|insuranceLimiter|inMemoryBlock\w*|inmemoryBlock\w*)$/;

/** A memory limiter with the same options, for the time in which Redis is away. */
export function insuranceText(target: Target): string {
  const { file, call, index } = target;
  const pad = styleOf(file).spacedBraces ? ' ' : '';
  const literal = optionsLiteral(file, call, index);
  const argument = (call.get('arguments') as NodePath[])[index];
  const maker = file.textOf(call.node.callee);
  if (!literal) return `new ${maker}(${argument ? file.textOf(argument.node) : ''})`;
  const kept = literal.node.properties.filter(
    (property) => !OF_STORE.test(propertyKey(property as { key?: unknown }) ?? ''),
  );
  const properties = kept.map((property) => file.textOf(property).replace(/\s*\n\s*/g, ' '));
  return `new ${maker}({${pad}${properties.join(', ')}${pad}})`;
}

/** True where a whole number of seconds is not certain: a literal fraction. */
export function fractionIn({ options }: LimiterSite): LimiterSite['prefixEntry'] {
  return options?.entries.find(
    ({ name, value }) =>
      /^(duration|blockDuration)$/.test(name) &&
      value?.isNumericLiteral() === true &&
      !Number.isInteger(value.node.value),
  );
}

/** `keyPrefix: '…'` in place of one that another limiter has too. */
export function renamePrefix({ prefixEntry }: LimiterSite, text: string): Edit[] {
  const { start, end } = prefixEntry!.value!.node;
  return [{ file: prefixEntry!.file.path, start: start!, end: end!, text }];
}
