import type { NodePath } from '@babel/traverse';
import { isCall, type Call } from '../../../program/flow/callee.ts';
import type { Place } from '../../../program/flow/place.ts';
import { argumentUse } from './argument-use.ts';
import { type Chain, type Step, chainAt, taking, writing } from './chain.ts';
import { methodUse } from './method-use.ts';
import type { Level } from './use.ts';

/** Reads one place: climbs `a.b[c].d` to its end and says what is done with it. */
export function stepAt(place: Place, level: Level, mutators: ReadonlySet<string>): Step {
  const chain = chainAt(place, level, mutators);
  const { top } = chain;
  const parent = top.parentPath!;
  if (place.steps.length > 0) return { uses: [taking(chain, 'passed', parent)], onward: [] };
  if (isTarget(top, parent)) return written(chain, parent);
  if (isCall(parent) && top.key === 'callee') return called(chain, parent);
  if (isCall(parent) && top.listKey === 'arguments') return argumentUse(chain, parent);
  if (parent.isForXStatement() && top.key === 'right') return iterated(chain, parent);
  return taken(chain, parent) ?? plainRead(chain, parent);
}

/** Spread into something, or taken apart by a pattern. */
function taken(chain: Chain, parent: NodePath): Step | undefined {
  if (parent.isSpreadElement())
    return { uses: [taking(chain, 'value', parent)], onward: [{ path: parent.parentPath, level: 'copy' }] };
  if (parent.isVariableDeclarator() && !parent.get('id').isIdentifier()) {
    return {
      uses: [taking(chain, 'value', parent)],
      onward: [{ path: parent.get('id') as NodePath, level: 'element', isPattern: true }],
    };
  }
  return undefined;
}

function plainRead(chain: Chain, parent: NodePath): Step {
  const { top, names } = chain;
  const how = isTested(top, parent) ? 'tested' : 'value';
  if (names.length > 0) return { uses: [taking(chain, how, top)], onward: [{ path: top, level: 'element' }] };
  return { uses: [taking(chain, how, parent)], onward: [] };
}

function isTarget(top: NodePath, parent: NodePath): boolean {
  if (parent.isAssignmentExpression()) return top.key === 'left';
  if (parent.isUnaryExpression({ operator: 'delete' }) || parent.isUpdateExpression()) return true;
  if (parent.isForXStatement()) return top.key === 'left';
  return (
    parent.isArrayPattern() || (parent.isObjectProperty() && top.key === 'value' && parent.parentPath.isObjectPattern())
  );
}

function written(chain: Chain, parent: NodePath): Step {
  const isOnCopy = chain.level === 'copy' && chain.names.length < 2;
  const isFresh = chain.level === 'element' && chain.names.length === 0;
  if (isOnCopy || isFresh) return { uses: [], onward: [] };
  const how = parent.isUpdateExpression() ? 'update' : parent.isUnaryExpression() ? 'delete' : 'assign';
  const values = parent.isAssignmentExpression() ? [parent.get('right')] : [];
  const isRead =
    !parent.parentPath?.isExpressionStatement() && (parent.isUpdateExpression() || parent.isAssignmentExpression());
  const read = isRead && how === 'update' ? [taking(chain, 'value', parent)] : [];
  return { uses: [writing(chain, how, parent, values), ...read], onward: [] };
}

function called(chain: Chain, call: Call): Step {
  const isDirect = chain.names.length === 0 || chain.names.at(-1) === undefined;
  return isDirect ? { uses: [taking(chain, 'called', call)], onward: [] } : methodUse(chain, call);
}

function iterated(chain: Chain, loop: NodePath): Step {
  const left = loop.get('left') as NodePath;
  const pattern = left.isVariableDeclaration() ? (left.get('declarations')[0]!.get('id') as NodePath) : left;
  return {
    uses: [taking(chain, 'iterated', loop)],
    onward: loop.isForOfStatement() ? [{ path: pattern, level: 'element', isPattern: true }] : [],
  };
}

function isTested(top: NodePath, parent: NodePath): boolean {
  if (parent.isUnaryExpression({ operator: '!' }) || parent.isBinaryExpression()) return true;
  return top.key === 'test' || (parent.isLogicalExpression({ operator: '&&' }) && top.key === 'left');
}
