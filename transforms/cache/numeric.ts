import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';
import { bare } from './atomic/sum.ts';

/** Surely a number: written out, worked out by arithmetic, or what `Number`, `Date.now`, `Math.…` and `length` give. */
export function isNumber(value: NodePath): boolean {
  const at = bare(value);
  if (at.isNumericLiteral()) return true;
  if (at.isUnaryExpression()) return /^[-+~]$/.test(at.node.operator);
  if (at.isBinaryExpression()) return isNumberOf(at);
  if (at.isIdentifier()) return isNumberName(at);
  if (at.isMemberExpression()) return memberNameOf(at) === 'length';
  return at.isCallExpression() && isNumberCall(at.get('callee') as NodePath);
}

function isNumberOf(at: NodePath): boolean {
  const { operator } = at.node as { operator: string };
  if (/^(-|\*|\/|%|\*\*|\||&|\^|<<|>>|>>>)$/.test(operator)) return true;
  return operator === '+' && isNumber(at.get('left') as NodePath) && isNumber(at.get('right') as NodePath);
}

function isNumberName(at: NodePath): boolean {
  const binding = at.scope.getBinding((at.node as { name: string }).name);
  const declared = binding?.identifier.typeAnnotation as { typeAnnotation?: { type: string } } | undefined;
  if (declared?.typeAnnotation?.type === 'TSNumberKeyword') return true;
  const init =
    binding?.constant && binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : undefined;
  return init?.node ? isNumber(init) : false;
}

function isNumberCall(callee: NodePath): boolean {
  if (callee.isIdentifier()) return /^(Number|parseInt|parseFloat)$/.test(callee.node.name);
  const object = callee.isMemberExpression() ? callee.get('object') : undefined;
  return object?.isIdentifier() === true && (object.node.name === 'Math' || callee.matchesPattern('Date.now'));
}
