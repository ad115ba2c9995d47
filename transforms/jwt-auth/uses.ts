import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf, membersOf } from '../../program/flow/place.ts';
import { requestBinding } from '../../program/express/request-binding.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { isPlainData } from '../../program/values/plain-data.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import type { Obstacle } from './obstacle.ts';
import { classify, type SessionUse } from './use.ts';

/** Every use of a request's session in the server's files; what cannot be told is an obstacle. */
export function collectUses(program: Program): { uses: readonly SessionUse[]; obstacles: readonly Obstacle[] } {
  const files = program.filesMentioning(['session']);
  const found = files.flatMap((file) => [...membersIn(program, file), ...patternsIn(program, file)]);
  return {
    uses: found.filter((one): one is SessionUse => 'kind' in one),
    obstacles: [...found.filter((one): one is Obstacle => 'code' in one), ...unreadable(program)],
  };
}

/** A server file that does not parse may use the session too. */
function unreadable(program: Program): Obstacle[] {
  const broken = program.failures().filter(({ at }) => program.sources.mentions(at.file, ['.session']));
  return broken.map(({ at }) => ({ code: 'session-handed-on', detail: `${at.file} does not parse` }));
}

function membersIn(program: Program, file: SourceFile): (SessionUse | Obstacle)[] {
  return membersOf(file).flatMap((member): (SessionUse | Obstacle)[] => {
    const name = memberNameOf(member);
    if (name !== 'session' && name !== 'sessionID' && name !== 'sessionStore') return [];
    const object = unwrap(member.get('object') as NodePath);
    const request = requestBinding(program, file, object);
    if (!request) return isSomethingElse(program, file, object) ? [] : [handedOn(file, member)];
    if (name !== 'session') return [{ code: 'session-internals', at: { file, path: member }, detail: name }];
    return [classify(file, member, request)];
  });
}

/** Known, and no request: a module, an object of settings, a database. */
function isSomethingElse(program: Program, file: SourceFile, object: NodePath): boolean {
  const value = evaluate(program, file, object);
  if (value.kind === 'unknown') return isPlainData(program, file, object);
  if (value.kind !== 'node') return true;
  const { path } = value;
  if (!path.isCallExpression()) return path.isObjectExpression() || path.isNewExpression() || path.isThisExpression();
  return evaluate(program, value.file, path.get('callee') as NodePath).kind === 'package';
}

/** `const { session } = req`, `({ session }, res) => …`. */
function patternsIn(program: Program, file: SourceFile): Obstacle[] {
  return file.all('ObjectPattern').flatMap((pattern): Obstacle[] => {
    const takes = pattern.node.properties.some(
      (property) => property.type === 'ObjectProperty' && propertyKey(property) === 'session',
    );
    return takes && isOfRequest(program, file, pattern) ? [handedOn(file, pattern)] : [];
  });
}

function isOfRequest(program: Program, file: SourceFile, pattern: NodePath): boolean {
  if (pattern.listKey === 'params') return pattern.key === 0;
  const init = pattern.parentPath?.isVariableDeclarator() ? (pattern.parentPath.get('init') as NodePath) : undefined;
  return init?.node !== undefined && requestBinding(program, file, unwrap(init)) !== undefined;
}

function handedOn(file: SourceFile, path: NodePath): Obstacle {
  return { code: 'session-handed-on', at: { file, path } };
}

/** The handler whose request a use belongs to. */
export function handlerOf({ request }: { request: Binding }): NodePath {
  return request.scope.path;
}
