import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import type { Program } from '../../program/program.ts';
import { denialsOf } from './denials.ts';
import { obstacleOfFields } from './fields.ts';
import { lifetimeOf } from './lifetime.ts';
import { consumedBy, type Login, loginsOf } from './login.ts';
import { type Logout, logoutsOf } from './logout.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import { pagesOf } from './pages.ts';
import { readsAuthorization, sharedWith } from './sharing.ts';
import type { SessionUse } from './use.ts';
import { collectUses } from './uses.ts';
import { writtenOutside } from './written-outside.ts';

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
  const outside = writtenOutside(program, uses.filter(isNoEcho(logins)), denials);
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

/** Steps of a session that no log-in does away with. */
function leftOver({ uses, logins }: Pick<Identity, 'uses' | 'logins'>): Obstacle | undefined {
  const consumed = new Set(logins.flatMap((login) => [...consumedBy(login)]));
  const left = uses.find(({ kind, path }) => (kind === 'save' || kind === 'regenerate') && !consumed.has(path.node));
  return left && { code: 'session-internals', at: left, detail: left.kind };
}
