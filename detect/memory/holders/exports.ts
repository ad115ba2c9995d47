import type { NodePath } from '@babel/traverse';
import type { ObjectExpression } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { exportTarget } from '../../../program/flow/exported.ts';
import type { Place } from '../../../program/flow/place.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import { mayChange } from './evidence.ts';
import { LASTS, type Holder } from './holder.ts';
import { isWeak, substanceOf } from './substance.ts';
import { selfPlaces } from './variables.ts';

/** Collections that are exported with no name of their own: `exports.users = []`, `module.exports = { users: [] }`. */
export function collectExports(file: SourceFile): Holder[] {
  const assigned = file.all('AssignmentExpression').flatMap((path) => {
    const left = path.get('left') as NodePath;
    const name = exportTarget(left);
    return name === undefined ? [] : holders(file, name, left, path.get('right'));
  });
  const defaults = file
    .all('ExportDefaultDeclaration')
    .flatMap((path) => holders(file, 'default', path, path.get('declaration')));
  return [...assigned, ...defaults];
}

function holders(file: SourceFile, name: string, at: NodePath, value: NodePath): Holder[] {
  const literal = unwrap(value);
  if (literal.isObjectExpression()) return propertiesOf(file, literal);
  const substance = substanceOf(literal);
  return substance && !isWeak(literal)
    ? [holderAt(file, { name: name || 'module.exports', at, substance }, literal)]
    : [];
}

/** The properties of an exported literal that hold something of their own, and the counters that its methods change. */
function propertiesOf(file: SourceFile, literal: NodePath<ObjectExpression>): Holder[] {
  const own = literal.get('properties').flatMap((property) => {
    const value = property.isObjectProperty() ? unwrap(property.get('value') as NodePath) : undefined;
    const substance = value && substanceOf(value);
    const key = (property.node as { key?: { name?: string } }).key?.name;
    return value && substance && key !== undefined && !isWeak(value)
      ? [holderAt(file, { name: key, at: property, substance }, value)]
      : [];
  });
  const selves = selfPlaces(file, literal);
  const whole: Holder = {
    ...holderAt(file, { name: 'module.exports', at: literal, substance: 'object' }, literal),
    places: () => selves,
  };
  return selves.some(({ path }) => mayChange(path)) ? [...own, whole] : own;
}

function holderAt(file: SourceFile, about: Pick<Holder, 'name' | 'at' | 'substance'>, value: NodePath): Holder {
  const places = (): Place[] => [{ file, path: value, steps: [] }, ...selfPlaces(file, value)];
  return { ...LASTS, ...about, file, position: 'export', values: [value], places, assignments: [], scope: file.root };
}
