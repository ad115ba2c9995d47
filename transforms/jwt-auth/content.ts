import type { NodePath } from '@babel/traverse';
import { isCall } from '../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import { unwrap } from '../../program/values/unwrap.ts';

/** Functions and methods that give a text or a number. */
const PLAIN =
  /^(String|Number|Boolean|parseInt|toString|toHexString|trim|toLowerCase|toUpperCase|randomUUID|now|toISOString)$/;
const DEEPEST = 4;

/**
 * Whether it can be seen what an expression holds: literals, fields by their names, objects of such. A record as a whole may
 * hold anything, a password too. `isObject`: the app takes fields from it, so that it is a record unless written out.
 */
export function isKnownContent(path: NodePath, isObject: boolean, depth = 0): boolean {
  const at = unwrap(path);
  if (depth > DEEPEST) return false;
  const again = (part: NodePath, asObject = isObject): boolean => isKnownContent(part, asObject, depth + 1);
  if (at.isObjectExpression()) return at.get('properties').every((one) => isKnownProperty(one, again));
  if (at.isConditionalExpression()) return again(at.get('consequent')) && again(at.get('alternate'));
  if (at.isLogicalExpression()) return again(at.get('left')) && again(at.get('right'));
  if (at.isIdentifier()) return isKnownName(at, isObject, again);
  return !isObject && isPlain(at);
}

function isPlain(at: NodePath): boolean {
  if (at.isLiteral() || at.isUnaryExpression() || at.isBinaryExpression()) return true;
  return isCall(at) ? PLAIN.test(nameOf(at.get('callee') as NodePath)) : isField(at);
}

function isKnownProperty(one: NodePath, again: (part: NodePath, asObject: boolean) => boolean): boolean {
  return one.isObjectProperty() && !one.node.computed && again(one.get('value') as NodePath, false);
}

/** `user.id`, `user?.id`, `user['id']`; `rows[0]` is a record. */
function isField(at: NodePath): boolean {
  const name = isMember(at) ? memberNameOf(at) : undefined;
  return name !== undefined && !/^\d+$/.test(name);
}

function nameOf(callee: NodePath): string {
  return callee.isIdentifier() ? callee.node.name : (memberNameOf(callee) ?? '');
}

/** A constant made of such, or a field taken out by a pattern. */
function isKnownName(at: NodePath, isObject: boolean, again: (part: NodePath) => boolean): boolean {
  const name = (at.node as { name: string }).name;
  const binding = at.scope.getBinding(name);
  const declarator = binding?.path;
  if (!declarator?.isVariableDeclarator()) return false;
  const id = declarator.get('id') as NodePath;
  if (id.isObjectPattern()) return !isObject && id.node.properties.every(({ type }) => type === 'ObjectProperty');
  return id.isIdentifier() && binding!.constant && !!declarator.node.init && again(declarator.get('init') as NodePath);
}
