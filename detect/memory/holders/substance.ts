import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import { memberNameOf } from '../../../program/flow/place.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import type { Substance } from './holder.ts';

const COLLECTIONS: Readonly<Record<string, Substance>> = { Map: 'map', Set: 'set', Array: 'array', Object: 'object' };
/** Methods of `Object` that give an object. */
const OBJECTS = new Set(['create', 'fromEntries', 'assign']);
const WEAK = /^Weak(Map|Set|Ref)$/;
const ARRAYS = /^(map|filter|slice|concat|from|of|keys|values|entries|split|fill|sort|flat|flatMap)$/;

/** What an initial expression makes, as far as it is a collection or literal of the language; undefined for all else. */
export function substanceOf(path: NodePath): Substance | undefined {
  const at = unwrap(path);
  if (at.isArrayExpression()) return 'array';
  if (at.isObjectExpression()) return 'object';
  if (at.isLogicalExpression()) return substanceOf(at.get('right'));
  if (at.isConditionalExpression()) return substanceOf(at.get('consequent')) ?? substanceOf(at.get('alternate'));
  if (at.isAssignmentExpression({ operator: '=' })) return substanceOf(at.get('right'));
  if (at.isNewExpression() || at.isCallExpression()) return ofCall(at.get('callee') as NodePath);
  return undefined;
}

function ofCall(callee: NodePath): Substance | undefined {
  if (callee.isIdentifier()) return isGlobal(callee) ? COLLECTIONS[callee.node.name] : undefined;
  const name = memberNameOf(callee);
  if (name === undefined) return undefined;
  const object = callee.get('object') as NodePath;
  if (object.isIdentifier({ name: 'Object' }))
    return OBJECTS.has(name) ? 'object' : ARRAYS.test(name) ? 'array' : undefined;
  if (object.isIdentifier({ name: 'JSON' })) return name === 'parse' ? 'object' : undefined;
  return ARRAYS.test(name) && isList(object) ? 'array' : undefined;
}

function isList(object: NodePath): boolean {
  const isMade =
    object.isArrayExpression() ||
    object.isCallExpression() ||
    object.isNewExpression() ||
    object.isIdentifier({ name: 'Array' });
  return isMade && substanceOfReceiver(object);
}

function substanceOfReceiver(object: NodePath): boolean {
  return object.isIdentifier({ name: 'Array' }) || object.isArrayExpression() || substanceOf(object) !== undefined;
}

function isGlobal(path: NodePath<Identifier>): boolean {
  return !path.scope.hasBinding(path.node.name, true);
}

/** `new WeakMap()` and kin: what they hold ends with its key. */
export function isWeak(path: NodePath | undefined): boolean {
  const at = path?.node ? unwrap(path) : undefined;
  const callee = at?.isNewExpression() ? (at.get('callee') as NodePath) : undefined;
  return callee?.isIdentifier() === true && WEAK.test(callee.node.name);
}
