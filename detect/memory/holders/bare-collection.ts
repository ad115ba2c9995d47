import type { Node } from '@babel/types';
import { memberName } from '../../../program/flow/place.ts';

const MAKERS = new Set(['Map', 'Set', 'Array', 'Object']);
const METHODS =
  /^(create|fromEntries|assign|parse|map|filter|slice|concat|from|of|keys|values|entries|split|fill|sort|flat|flatMap)$/;

/** As `substanceOf`, of a bare node, without scopes: true for more. */
export function mayBeCollection(node: Node | null | undefined): boolean {
  if (!node) return false;
  switch (node.type) {
    case 'ArrayExpression':
    case 'ObjectExpression':
      return true;
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return mayBeCollection(node.right);
    case 'ConditionalExpression':
      return mayBeCollection(node.consequent) || mayBeCollection(node.alternate);
    case 'NewExpression':
    case 'CallExpression':
      return node.callee.type === 'Identifier'
        ? MAKERS.has(node.callee.name)
        : METHODS.test(memberName(node.callee) ?? '');
    default:
      return 'expression' in node && mayBeCollection(node.expression as Node);
  }
}
