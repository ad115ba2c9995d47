import type { NodePath } from '@babel/traverse';
import { codeOf } from '../../program/express/route-code.ts';
import { routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';
import { isExit } from '../cache/statements.ts';
import { changeThrough } from './changed-later.ts';
import type { Denial } from './denials.ts';
import type { Obstacle } from './obstacle.ts';
import { outOfCasts, type SessionUse } from './use.ts';
import { handlerOf } from './uses.ts';

/** What changes the session and is no log-in: a change of what was read, or a write that others need no more than that. */
export function writtenOutside(
  program: Program,
  uses: readonly SessionUse[],
  denials: readonly Denial[],
): Obstacle | undefined {
  return changeOf(program, uses) ?? writeOf(program, uses, denials);
}

function changeOf(program: Program, uses: readonly SessionUse[]): Obstacle | undefined {
  const [at] = uses.flatMap((use) => changeThrough(program, use) ?? []);
  return at && { code: 'written-outside-login', at };
}

/** A log-in writes all that others are denied for, reads nothing of the session, and stands behind no denial. */
function writeOf(program: Program, uses: readonly SessionUse[], denials: readonly Denial[]): Obstacle | undefined {
  const writes = uses.filter((use): use is SessionUse & { kind: 'write' } => use.kind === 'write');
  const bad = writes.find((write) => {
    const own = writes.filter(({ request }) => request === write.request).map(({ name }) => name);
    const isPart = denials.some(({ name }) => !own.includes(name));
    const reads = uses.some((use) => use.request === write.request && mayReadBack(use));
    return isPart || reads || isBehindDenial(program, write, denials);
  });
  return bad && { code: 'written-outside-login', at: bad, detail: bad.name };
}

/** Not `if (req.session.userId) return …`: behind that, nobody is signed in. */
function mayReadBack(use: SessionUse): boolean {
  if (use.kind !== 'read') return use.kind === 'taken';
  const at = outOfCasts(use.path);
  const { parentPath: test, key } = at;
  return !(test?.isIfStatement() && key === 'test' && isExit(test.get('consequent')));
}

function isBehindDenial(program: Program, write: SessionUse, all: readonly Denial[]): boolean {
  const denials = all.filter(({ path }) => !path.isDescendant(handlerOf(write)));
  const holds = (handler: Parameters<typeof codeOf>[1], place: { file: SessionUse['file']; path: NodePath }): boolean =>
    codeOf(program, handler).some(
      ({ file, path }) =>
        file === place.file && path.node.start! <= place.path.node.start! && place.path.node.end! <= path.node.end!,
    );
  return routesOf(program)
    .filter(({ method, handlers }) => method !== 'USE' && handlers.some((handler) => holds(handler, write)))
    .some(({ before, handlers }) =>
      [...before, ...handlers].some((handler) => denials.some((denial) => holds(handler, denial))),
    );
}
