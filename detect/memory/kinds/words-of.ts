import type { NodePath } from '@babel/traverse';
import { unwrap } from '../../../program/values/unwrap.ts';
import { propertyKey } from '../../../program/values/property-key.ts';
import type { Holder } from '../holders/holder.ts';
import type { TimedUse } from '../uses/timing.ts';

/** The name of a holder, the texts of its keys, and the property names of the records that are put in. */
export function wordsOf({ name }: Holder, writes: readonly TimedUse[]): string[] {
  const keys = writes.flatMap(({ file, key }) =>
    key && !key.isStringLiteral() ? [file.textOf(key.node).slice(0, 60)] : [],
  );
  return [name, ...keys, ...writes.flatMap(({ values }) => values.flatMap(namesIn))];
}

function namesIn(path: NodePath): string[] {
  const at = unwrap(path);
  if (at.isIdentifier()) return [at.node.name];
  if (!at.isObjectExpression()) return [];
  return at
    .get('properties')
    .flatMap((property) =>
      property.isSpreadElement() ? [] : (propertyKey(property.node as { key?: unknown; computed?: boolean }) ?? []),
    );
}
