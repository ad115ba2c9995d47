import type { NodePath } from '@babel/traverse';
import { isMember, memberNameOf } from '../../program/flow/place.ts';

/** Methods and functions that give the same random value another form. */
const FORMS =
  /^(toString|slice|substring|substr|replace|replaceAll|toUpperCase|toLowerCase|padStart|padEnd|digest|toFixed|trim|join|floor|round|ceil|abs|from|stringify|String)$/;

/** The whole value that a random call becomes: through `.toString('hex')`, templates, arithmetic, `Buffer.from`. */
export function wholeValueOf(path: NodePath): NodePath {
  const outer = outerForm(path);
  return outer ? wholeValueOf(outer) : path;
}

const THROUGH = new Set(['TemplateLiteral', 'BinaryExpression', 'AwaitExpression']);

function outerForm(path: NodePath): NodePath | undefined {
  const parent = path.parentPath;
  if (!parent || THROUGH.has(parent.node.type)) return parent ?? undefined;
  if (isMember(parent)) return isFormCall(parent) && path.key === 'object' ? parent.parentPath! : undefined;
  const isFirst = path.listKey === 'arguments' && path.key === 0;
  return isFirst && parent.isCallExpression() && isForm(parent.get('callee') as NodePath) ? parent : undefined;
}

function isFormCall(member: NodePath): boolean {
  return member.key === 'callee' && isForm(member);
}

function isForm(callee: NodePath): boolean {
  return FORMS.test((callee.isIdentifier() ? callee.node.name : memberNameOf(callee)) ?? '');
}
