import type { NodePath } from '@babel/traverse';
import type { Location } from '../../core/location.ts';
import { leavesOf } from '../flow/leaves.ts';
import type { Place } from '../flow/place.ts';
import { referencesTo } from '../flow/references.ts';
import { pathAt } from '../path-at.ts';
import type { Program } from '../program.ts';
import { codeOf, type CodeRange } from './route-code.ts';
import { type Route, routesOf } from './routes.ts';

/** A route that runs code at one of some places. */
export interface Touched {
  readonly route: Route;
  /** By its own handlers, or only by middleware that stands before it. */
  readonly by: 'handlers' | 'before';
}

/** The routes whose code holds one of the places, or uses what is made there: a Map, a limiter, an upload middleware. */
export function routesTouching(program: Program, places: readonly Location[]): readonly Touched[] {
  const points = places.flatMap((place) => pointsOf(program, place));
  const holds = ({ file, path }: CodeRange): boolean =>
    points.some((point) => point.file === file.path && point.start >= path.node.start! && point.start < path.node.end!);
  const touches = (handlers: Route['handlers']): boolean =>
    handlers.some((handler) => codeOf(program, handler).some(holds));
  return routesOf(program).flatMap((route): Touched[] => {
    if (touches(route.handlers)) return [{ route, by: 'handlers' }];
    return touches(route.before) ? [{ route, by: 'before' }] : [];
  });
}

interface Point {
  readonly file: string;
  readonly start: number;
}

/** The place itself, and where the value that is made or bound there is used. */
function pointsOf(program: Program, place: Location): Point[] {
  const file = program.file(place.file);
  const path = file && pathAt(file, place);
  if (!file || !path) return [];
  const own: Place = { file, path, steps: [] };
  const used = [...leavesOf(program, [own]), ...boundHere(own)];
  return [own, ...used].map((at) => ({ file: at.file.path, start: at.path.node.start! }));
}

/** Where a place is a name that is declared or assigned there: all that refers to it. */
function boundHere({ file, path }: Place): Place[] {
  const id = path.isVariableDeclarator() || path.isFunctionDeclaration() ? (path.get('id') as NodePath) : path;
  if (!id.isIdentifier()) return [];
  const binding = path.scope.getBinding(id.node.name);
  const writes = (binding?.constantViolations ?? []).map((at) => ({ file, path: at, steps: [] }));
  return [...referencesTo(file, binding), ...writes];
}
