import { isMember, memberNameOf } from '../../program/flow/place.ts';
import { partsIn } from '../../program/express/request-fields.ts';
import { codeOf, type CodeRange } from '../../program/express/route-code.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';

/** The keys that a piece of code assigns in the session. */
export function sessionKeysWritten(code: CodeRange): string[] {
  return partsIn(code, 'session').flatMap(({ path }) => {
    const member = path.parentPath;
    const isTarget =
      isMember(member) &&
      path.key === 'object' &&
      member!.key === 'left' &&
      member!.parentPath?.isAssignmentExpression();
    return isTarget ? [memberNameOf(member!) ?? []].flat() : [];
  });
}

interface KeysRead {
  readonly route: Route;
  readonly keys: readonly string[];
  /** Those that a middleware in front reads. */
  readonly guards: readonly string[];
}

/** The keys of the session that each route reads, in its handlers and in what stands before. */
export function sessionKeysRead(program: Program): readonly KeysRead[] {
  return program.remember('session-keys-read', () =>
    routesOf(program).map((route) => {
      const last = route.handlers.at(-1);
      const front = route.handlers.slice(0, -1).flatMap((handler) => codeOf(program, handler).flatMap(keysRead));
      const own = last ? codeOf(program, last).flatMap(keysRead) : [];
      return { route, keys: [...new Set([...front, ...own])], guards: front };
    }),
  );
}

function keysRead(code: CodeRange): string[] {
  return partsIn(code, 'session').flatMap(({ path }) => {
    const member = path.parentPath;
    if (!isMember(member) || path.key !== 'object') return [];
    return member!.key === 'left' && member!.parentPath?.isAssignmentExpression()
      ? []
      : [memberNameOf(member!) ?? []].flat();
  });
}
