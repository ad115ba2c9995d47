import type { Program } from '../program.ts';
import { argumentsFor } from './callers.ts';
import { shapeOf, type ObjectShape } from './object-shape.ts';

/** An options object whose unknown parts are parameters of the app's own functions: with what callers hand to them. */
export function shapeWithCallers(program: Program, shape: ObjectShape): ObjectShape {
  const parts = shape.unknown.map((unknown) => {
    const handed = handedTo(program, unknown);
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

/** True where each call that hands such a part in sets the option for sure. */
export function isSetByCallers(program: Program, shape: ObjectShape, name: string): boolean {
  return shape.unknown.some((unknown) => {
    const handed = handedTo(program, unknown);
    const sets = ({ file, path }: Handed): boolean =>
      shapeOf(program, file, path).entries.some((entry) => entry.name === name && !entry.conditional);
    return handed.length > 0 && handed.every(sets);
  });
}

type Handed = ReturnType<typeof argumentsFor>[number];

function handedTo(program: Program, { file, path }: ObjectShape['unknown'][number]): Handed[] {
  return argumentsFor(program, file, path.isSpreadElement() ? path.get('argument') : path);
}
