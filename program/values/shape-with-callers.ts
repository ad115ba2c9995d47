import type { Program } from '../program.ts';
import { argumentsFor } from './callers.ts';
import { shapeOf, type ObjectShape } from './object-shape.ts';

/** An options object whose unknown parts are parameters of the app's own functions: with what callers hand to them. */
export function shapeWithCallers(program: Program, shape: ObjectShape): ObjectShape {
  const parts = shape.unknown.map((unknown) => {
    const at = unknown.path.isSpreadElement() ? unknown.path.get('argument') : unknown.path;
    const handed = argumentsFor(program, unknown.file, at);
    return { unknown, shapes: handed.map(({ file, path }) => shapeOf(program, file, path, handed.length > 1)) };
  });
  const known = parts.flatMap(({ shapes }) => shapes);
  return {
    entries: [...shape.entries, ...known.flatMap(({ entries }) => entries)],
    literals: shape.literals,
    unknown: [
      ...parts.filter(({ shapes }) => shapes.length === 0).map(({ unknown }) => unknown),
      ...known.flatMap(({ unknown }) => unknown),
    ],
  };
}
