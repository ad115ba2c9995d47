import type { Node } from '@babel/types';
import { memberName } from '../../../program/flow/place.ts';

const MAKERS = new Set(['Map', 'Set', 'Array', 'Object']);
const METHODS =
  /^(create|fromEntries|assign|parse|map|filter|slice|concat|from|of|keys|values|entries|split|fill|sort|flat|flatMap)$/;

/** As `substanceOf`, of a bare node, without scopes: true for more. */
export function mayBeCollection(node: Node | null | undefined): boolean {
  if (!node) return false;
  if (node.type === 'ArrayExpression' || node.type === 'ObjectExpression') return true;
  if (node.type === 'LogicalExpression' || node.type === 'AssignmentExpression') return mayBeCollection(node.right);
  if (node.type === 'ConditionalExpression') return mayBeCollection(node.consequent) || mayBeCollection(node.alternate);
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return mayMake(node.callee);
  return 'expression' in node && mayBeCollection(node.expression as Node);
}

function mayMake(callee: Node): boolean {
  return callee.type === 'Identifier' ? MAKERS.has(callee.name) : METHODS.test(memberName(callee) ?? '');
}
