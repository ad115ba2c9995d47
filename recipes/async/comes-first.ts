import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';

/** A place that a statement always comes to, and before anything that could be seen: it may as well run above the statement. */
export function comesFirst(path: NodePath, statement: NodePath): boolean {
  if (!/^(Expression|Return|If)Statement$|^VariableDeclaration$/.test(statement.type)) return false;
  for (let at = path; at !== statement; at = at.parentPath!) if (!isFirstIn(at.parentPath!, at)) return false;
  return true;
}

/** The part of an expression that is worked out first, where the others are not in a list. */
const FIRST_PART: Readonly<Record<string, string>> = {
  IfStatement: 'test',
  ConditionalExpression: 'test',
  LogicalExpression: 'left',
  BinaryExpression: 'left',
  MemberExpression: 'object',
  VariableDeclarator: 'init',
};

function isFirstIn(parent: NodePath, at: NodePath): boolean {
  const { key } = at;
  const first = FIRST_PART[parent.type];
  if (first !== undefined) return key === first;
  if (parent.isObjectProperty()) return key === 'value' && !parent.node.computed;
  if (parent.isAssignmentExpression({ operator: '=' })) return key === 'right' && isOfParameter(parent.get('left'));
  if (parent.isCallExpression())
    return key === 'callee' || (areQuiet(at) && isOfParameter(parent.get('callee') as NodePath));
  return LISTS.test(parent.type) && areQuiet(at);
}

const LISTS = /^(Return|Expression)Statement$|^VariableDeclaration$|^(Unary|Object|Array)Expression$/;

/** What stands before it in its list neither does anything nor changes with time. */
function areQuiet(at: NodePath): boolean {
  return typeof at.key !== 'number' || at.getAllPrevSiblings().every(isQuiet);
}

function isQuiet(path: NodePath): boolean {
  if (path.isObjectProperty()) return !path.node.computed && isQuiet(path.get('value') as NodePath);
  if (path.isIdentifier()) return path.scope.getBinding(path.node.name)?.constant === true;
  return /^(String|Numeric|Boolean|Null)Literal$/.test(path.type);
}

/** `res`, `res.json`, `res.status(200).json`, of a parameter of the function. */
function isOfParameter(path: NodePath): boolean {
  if (path.isIdentifier()) return path.scope.getBinding(path.node.name)?.kind === 'param';
  if (path.isMemberExpression()) return !path.node.computed && isOfParameter(path.get('object'));
  if (!path.isCallExpression() || memberNameOf(path.get('callee') as NodePath) !== 'status') return false;
  return (path.get('arguments') as NodePath[]).every(isQuiet) && isOfParameter(path.get('callee') as NodePath);
}
