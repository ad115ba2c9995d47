import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { isCall } from '../../program/flow/callee.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { findEntry } from '../../program/values/object-shape.ts';
import { removal } from '../cache/statements.ts';
import { replacement } from '../cache/use-place.ts';
import type { Obstacle } from './obstacle.ts';
import type { SessionUse } from './use.ts';

/** A place that ends a session. */
export interface Logout {
  readonly file: SourceFile;
  /** The call of `destroy`, or what clears the first field. */
  readonly path: NodePath;
  readonly hasCallback: boolean;
  readonly request: string;
  /** Further statements that clear fields: they go. */
  readonly further: readonly NodePath[];
}

/** The log-outs of an app: `destroy`, or fields cleared one after the other, all that the denials ask for among them. */
export function logoutsOf(uses: readonly SessionUse[], asked: ReadonlySet<string>): (Logout | Obstacle)[] {
  const ends = uses.filter(({ kind }) => kind === 'destroy' || kind === 'clear');
  const handlers = new Set(ends.map(({ request }) => request));
  return [...handlers].flatMap((request) =>
    logoutsIn(
      ends.filter((use) => use.request === request),
      asked,
    ),
  );
}

function logoutsIn(ends: readonly SessionUse[], asked: ReadonlySet<string>): (Logout | Obstacle)[] {
  const calls = ends.filter(({ kind }) => kind === 'destroy');
  const clears = ends.filter((use): use is SessionUse & { kind: 'clear' } => use.kind === 'clear');
  const loose = clears.find(({ path }) => !path.parentPath!.isExpressionStatement());
  if (loose) return [{ code: 'logout-form', at: loose }];
  const further = clears.map(({ path }) => path.parentPath!);
  if (calls.length > 0) return calls.map((call, n) => logoutAt(call, n === 0 ? further : []));
  const names = new Set(clears.map(({ name }) => name));
  const isWhole = [...asked].every((name) => names.has(name));
  const isOnePlace = new Set(further.map(({ container }) => container)).size === 1;
  if (!isWhole || !isOnePlace) return [{ code: 'written-outside-login', at: clears[0]!, detail: clears[0]!.name }];
  return [logoutAt(clears[0]!, further.slice(1))];
}

function logoutAt({ file, path, request }: SessionUse, further: readonly NodePath[]): Logout {
  const hasCallback = isCall(path) && path.get('arguments').length > 0;
  return { file, path, hasCallback, request: request.identifier.name, further };
}

/** The edits of a log-out, without the `await` of one that has no call-back. */
export function logoutEdits({ file, path, request, further }: Logout, revoke: string): Edit[] {
  const { start, end } = path.node;
  const first = isCall(path) ? path.node.arguments[0] : undefined;
  const own = first
    ? replacement(file, start!, first.start!, `${revoke}(${request}, `)
    : replacement(file, start!, end!, `${revoke}(${request})`);
  return [own, ...further.map((statement) => removal(file, statement))];
}

/** Statements that take the session's cookie away: there is none any more. */
export function cookieRemovals(site: SessionSite, logouts: readonly Logout[]): Edit[] {
  const name = cookieName(site);
  const files = new Set(logouts.map(({ file }) => file));
  return [...files].flatMap((file) =>
    file.all('ExpressionStatement').flatMap((statement) => {
      return clearsCookie(statement.get('expression'), name) ? [removal(file, statement)] : [];
    }),
  );
}

/** `res.clearCookie('connect.sid')`. */
function clearsCookie(call: NodePath, name: string): boolean {
  const callee = call.isCallExpression() ? (call.get('callee') as NodePath) : undefined;
  if (!callee || memberNameOf(callee) !== 'clearCookie' || !(callee.get('object') as NodePath).isIdentifier())
    return false;
  return (call.get('arguments') as NodePath[])[0]?.isStringLiteral({ value: name }) === true;
}

function cookieName({ options }: SessionSite): string {
  const name = options && (findEntry(options, 'name') ?? findEntry(options, 'key'))?.value;
  return name?.isStringLiteral() ? name.node.value : 'connect.sid';
}
