import type { NodePath } from '@babel/traverse';
import { leavesOf } from '../../program/flow/leaves.ts';
import type { Place } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import type { At } from './obstacle.ts';
import { placesOf } from './places.ts';
import type { SessionUse } from './use.ts';

/** What a handler says to whom it does not let in. */
const DENIAL = /\b40[13]\b|unauthori[sz]ed|forbidden|unauthenticated/i;

/** A place that asks for a field and denies who has none. */
export interface Denial extends At {
  readonly name: string;
}

/** Where handlers test a field of the session and answer 401 or 403. */
export function denialsOf(program: Program, uses: readonly SessionUse[]): Denial[] {
  return uses.flatMap((use) => {
    const names = use.kind === 'read' ? [use.name] : use.kind === 'taken' ? use.names : [];
    return names.flatMap((name) => testsOf(program, name, placesOf(use, name)));
  });
}

function testsOf(program: Program, name: string, places: readonly Place[]): Denial[] {
  const all = [...places, ...leavesOf(program, places)];
  return all.filter(isDenied).map(({ file, path }) => ({ name, file, path }));
}

function isDenied({ file, path }: Place): boolean {
  const test = path.find((at) => at.isFunction() || isTest(at));
  const fn = path.getFunctionParent();
  return test !== null && !test.isFunction() && fn !== null && DENIAL.test(file.textOf(fn.node));
}

function isTest(at: NodePath): boolean {
  const { parentPath: parent, key } = at;
  if (parent?.isIfStatement() || parent?.isConditionalExpression()) return key === 'test';
  return parent?.isLogicalExpression() === true && key === 'left';
}
