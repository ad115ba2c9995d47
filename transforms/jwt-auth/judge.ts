import type { NodePath } from '@babel/traverse';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { codeOf } from '../../program/express/route-code.ts';
import { routesOf } from '../../program/express/routes.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { isMember } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { isExit } from '../cache/statements.ts';
import { changeThrough } from './changed-later.ts';
import { isKnownContent } from './content.ts';
import { denialsOf, type Denial } from './denials.ts';
import { lifetimeOf } from './lifetime.ts';
import { consumedBy, type Login, loginsOf } from './login.ts';
import { type Logout, logoutsOf } from './logout.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import { pagesOf } from './pages.ts';
import { readsAuthorization, sharedWith } from './sharing.ts';
import { outOfCasts, type SessionUse } from './use.ts';
import { collectUses, handlerOf } from './uses.ts';

/** What a session of the app is, where it says who is signed in and no more. */
export interface Identity {
  readonly uses: readonly SessionUse[];
  readonly logins: readonly Login[];
  readonly logouts: readonly Logout[];
  /** In the order in which the log-ins write them. */
  readonly fields: readonly string[];
  /** In seconds. */
  readonly lifetime: number;
}

/** Names that a token gives a meaning of its own (RFC 7519). */
const RESERVED = /^(iss|sub|aud|exp|nbf|iat|jti)$/;

/** Whether tokens can take the place of an app's sessions: what they hold, or all that stands in the way. */
export function judge(program: Program, site: SessionSite, all: readonly SessionSite[]): Identity | Obstacle {
  if (all.length > 1) return { code: 'several-sessions' };
  if (site.storage !== 'memory' && site.storage !== 'local-disk') return { code: 'store-of-its-own' };
  const outside = sharedWith(program, site) ?? pagesOf(program, site) ?? readsAuthorization(program);
  if (outside) return outside;
  const { uses, obstacles } = collectUses(program);
  return obstacles[0] ?? inAnotherPackage(program, site, uses) ?? judgeUses(program, site, uses);
}

/** Another package of the repository may have sessions of another kind. */
function inAnotherPackage(program: Program, site: SessionSite, uses: readonly SessionUse[]): Obstacle | undefined {
  const own = program.manifestOf(site.file.path);
  const other = uses.find(({ file }) => program.manifestOf(file.path) !== own);
  return other && { code: 'session-shared', at: other, detail: other.file.path };
}

function judgeUses(program: Program, site: SessionSite, uses: readonly SessionUse[]): Identity | Obstacle {
  const logins = loginsOf(program, uses);
  const denials = denialsOf(program, uses);
  const asked = new Set(denials.map(({ name }) => name));
  const changed = firstChange(program, uses);
  const outside = changed ?? writtenOutside(program, uses.filter(isNoEcho(logins)), denials);
  if (outside) return outside;
  if (asked.size === 0) return { code: 'not-identity' };
  const logouts = logoutsOf(uses, asked);
  const failed = [...logins, ...logouts].find((one): one is Obstacle => isObstacle(one));
  if (failed) return failed;
  const lifetime = lifetimeOf(program, site);
  if (typeof lifetime !== 'number') return lifetime;
  const sound = { uses, logins: logins as Login[], logouts: logouts as Logout[], lifetime };
  const fields = [...new Set(sound.logins.flatMap(({ writes }) => writes.map(({ name }) => name)))];
  return obstacleOfFields(program, uses, fields) ?? leftOver(sound) ?? { ...sound, fields };
}

/** What an answer of a log-in reads back is what was written just before. */
function isNoEcho(logins: readonly (Login | Obstacle)[]): (use: SessionUse) => boolean {
  const echoes = new Set<SessionUse>(logins.flatMap((login) => (isObstacle(login) ? [] : login.echoes)));
  return (use) => !echoes.has(use);
}

function firstChange(program: Program, uses: readonly SessionUse[]): Obstacle | undefined {
  for (const use of uses) {
    const at = use.kind === 'read' ? changeThrough(program, use) : undefined;
    if (at && use.kind === 'read') return { code: 'written-outside-login', at, detail: use.name };
  }
  return undefined;
}

/** A log-in writes all that others are denied for, reads nothing of the session, and stands behind no denial. */
function writtenOutside(
  program: Program,
  uses: readonly SessionUse[],
  denials: readonly Denial[],
): Obstacle | undefined {
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

function obstacleOfFields(
  program: Program,
  uses: readonly SessionUse[],
  fields: readonly string[],
): Obstacle | undefined {
  for (const use of uses) {
    const names = use.kind === 'taken' ? use.names : 'name' in use ? [use.name] : [];
    const unknown = names.find((name) => !fields.includes(name));
    if (unknown !== undefined) return { code: 'unknown-field', at: use, detail: unknown };
    const reserved = names.find((name) => RESERVED.test(name));
    if (reserved !== undefined) return { code: 'reserved-field', at: use, detail: reserved };
    if (use.kind === 'write' && !isKnownContent(use.value, isRecord(program, uses, use.name)))
      return { code: 'unknown-content', at: { file: use.file, path: use.value }, detail: use.name };
  }
  return undefined;
}

/** The app takes fields from it: `req.session.user.id`. */
function isRecord(program: Program, uses: readonly SessionUse[], name: string): boolean {
  return uses.some((use) => {
    if (use.kind !== 'read' || use.name !== name) return false;
    const own = { file: use.file, path: outOfCasts(use.path), steps: [] };
    return [own, ...leavesOf(program, [own])].some(({ path }) => {
      const parent = path.parentPath!;
      const isTaken = parent.isVariableDeclarator() && path.key === 'init' && !parent.get('id').isIdentifier();
      return isTaken || (isMember(parent) && path.key === 'object' && parent.key !== 'callee');
    });
  });
}

/** Steps of a session that no log-in does away with. */
function leftOver({ uses, logins }: Pick<Identity, 'uses' | 'logins'>): Obstacle | undefined {
  const consumed = new Set(logins.flatMap((login) => [...consumedBy(login)]));
  const left = uses.find(({ kind, path }) => (kind === 'save' || kind === 'regenerate') && !consumed.has(path.node));
  return left && { code: 'session-internals', at: left, detail: left.kind };
}
