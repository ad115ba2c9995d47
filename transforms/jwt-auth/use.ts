import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall } from '../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import type { Obstacle } from './obstacle.ts';

interface Use {
  readonly file: SourceFile;
  /** What an edit replaces: see each kind. */
  readonly path: NodePath;
  /** The parameter of the handler that is the request. */
  readonly request: Binding;
}

/** One use of `req.session`. */
export type SessionUse =
  /** `req.session.userId`, casts and `!` around it left out. */
  | (Use & { readonly kind: 'read'; readonly name: string })
  /** The assignment `req.session.userId = value`. */
  | (Use & { readonly kind: 'write'; readonly name: string; readonly value: NodePath })
  /** `delete req.session.userId`, `req.session.userId = null`. */
  | (Use & { readonly kind: 'clear'; readonly name: string })
  /** The session in `const { userId } = req.session`. */
  | (Use & { readonly kind: 'taken'; readonly pattern: NodePath; readonly names: readonly string[] })
  /** `req.session && x`, `!req.session || x`: the session is always there. */
  | (Use & { readonly kind: 'present' })
  /** The call `req.session.destroy(…)` and its like. */
  | (Use & { readonly kind: 'destroy' | 'save' | 'regenerate' });

const OWN = new Set(['id', 'cookie', 'req', 'touch', 'reload', 'resetMaxAge', 'save', 'regenerate', 'destroy']);

/** What is done with the session at one place. */
export function classify(file: SourceFile, session: NodePath, request: Binding): SessionUse | Obstacle {
  const whole = outOfCasts(session);
  const parent = whole.parentPath!;
  const place = { file, request };
  if (isMember(parent) && whole.key === 'object') return ofMember(place, parent);
  if (parent.isVariableDeclarator() && whole.key === 'init') {
    const names = namesOf(parent.get('id') as NodePath);
    if (names) return { ...place, kind: 'taken', path: whole, pattern: parent.get('id') as NodePath, names };
  }
  const logical = presenceTest(whole);
  if (logical) return { ...place, kind: 'present', path: logical };
  return { code: 'session-handed-on', at: { file, path: session } };
}

/** The expression around casts and `!`. */
export function outOfCasts(path: NodePath): NodePath {
  const parent = path.parentPath;
  return parent && unwrap(parent) !== parent ? outOfCasts(parent) : path;
}

function ofMember(place: Pick<Use, 'file' | 'request'>, member: NodePath): SessionUse | Obstacle {
  const at = { file: place.file, path: member };
  const name = memberNameOf(member);
  if (name === undefined || !/^[A-Za-z_$][\w$]*$/.test(name)) return { code: 'dynamic-key', at };
  if (OWN.has(name)) return ofOwn(place, member, name);
  const whole = outOfCasts(member);
  const parent = whole.parentPath!;
  if (parent.isUnaryExpression({ operator: 'delete' })) return { ...place, kind: 'clear', path: parent, name };
  if (parent.isUpdateExpression()) return { code: 'written-outside-login', at, detail: name };
  if (!parent.isAssignmentExpression() || whole.key !== 'left') return { ...place, kind: 'read', path: member, name };
  if (parent.node.operator !== '=') return { code: 'written-outside-login', at, detail: name };
  const value = parent.get('right');
  return isNothing(value)
    ? { ...place, kind: 'clear', path: parent, name }
    : { ...place, kind: 'write', path: parent, name, value };
}

function ofOwn(place: Pick<Use, 'file' | 'request'>, member: NodePath, name: string): SessionUse | Obstacle {
  const call = member.key === 'callee' && isCall(member.parentPath) ? member.parentPath : undefined;
  if (call && (name === 'destroy' || name === 'save' || name === 'regenerate'))
    return { ...place, kind: name, path: call };
  return { code: 'session-internals', at: { file: place.file, path: member }, detail: name };
}

function isNothing(value: NodePath): boolean {
  return (
    value.isNullLiteral() ||
    value.isIdentifier({ name: 'undefined' }) ||
    value.isBooleanLiteral({ value: false }) ||
    value.isStringLiteral({ value: '' })
  );
}

/** The keys of a flat pattern; undefined for a name, a rest, a computed key. */
function namesOf(pattern: NodePath): string[] | undefined {
  if (!pattern.isObjectPattern()) return undefined;
  const keys = pattern.node.properties.map((one) => (one.type === 'ObjectProperty' ? propertyKey(one) : undefined));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

/** The left side of `session && x` or `!session || x`. */
function presenceTest(session: NodePath): NodePath | undefined {
  const parent = session.parentPath!;
  if (parent.isLogicalExpression({ operator: '&&' }) && session.key === 'left') return session;
  const isDenied = parent.isUnaryExpression({ operator: '!' });
  return isDenied && parent.parentPath.isLogicalExpression({ operator: '||' }) && parent.key === 'left'
    ? parent
    : undefined;
}
