import type { Node } from '@babel/types';
import type { Spot } from '../../../ast/walk.ts';
import { memberName } from '../../../program/flow/place.ts';
import { LIBRARY_MUTATORS, MUTATORS } from '../uses/mutators.ts';

/** Cheap first look at one reference: false where it surely changes nothing and hands nothing on. */
export function mayChange(reference: Spot): boolean {
  const top = wholeMember(reference);
  const parent = top.parentPath;
  if (!parent) return false;
  if (isChanged(parent.node)) return true;
  if (isCall(parent.node) && top.key === 'callee') return changesByCall(top, reference);
  return top.key !== 'test' && !PLAIN_READS.has(parent.node.type);
}

/** Surely changes what the reference stands for, or something inside it. */
export function changes(reference: Spot): boolean {
  const top = wholeMember(reference);
  const parent = top.parentPath;
  if (!parent) return false;
  return (
    (isChanged(parent.node) && top.key !== 'right') ||
    (isCall(parent.node) && top.key === 'callee' && top !== reference && MUTATORS.has(memberName(top.node) ?? ''))
  );
}

/** `a.b.c` of `a`. */
function wholeMember(reference: Spot): Spot {
  let top = reference;
  while (top.key === 'object' && top.parentPath && isMember(top.parentPath.node)) top = top.parentPath;
  return top;
}

function isMember({ type }: Node): boolean {
  return type === 'MemberExpression' || type === 'OptionalMemberExpression';
}

function isCall({ type }: Node): boolean {
  return type === 'CallExpression' || type === 'NewExpression' || type === 'OptionalCallExpression';
}

const CHANGED = new Set<Node['type']>(['AssignmentExpression', 'ForInStatement', 'ForOfStatement', 'UpdateExpression']);
const PLAIN_READS = new Set<Node['type']>([
  'BinaryExpression',
  'ExpressionStatement',
  'JSXExpressionContainer',
  'SwitchStatement',
  'TemplateLiteral',
  'ThrowStatement',
  'UnaryExpression',
]);

function isChanged(parent: Node): boolean {
  return CHANGED.has(parent.type) || (parent.type === 'UnaryExpression' && parent.operator === 'delete');
}

const READS =
  /^(has|includes|indexOf|join|keys|some|every|toString|test|startsWith|endsWith|hasOwnProperty|call|apply|emit|on|then)$/;

/** A changing method, or one that gives what is inside. */
function changesByCall(top: Spot, reference: Spot): boolean {
  if (top === reference) return false;
  const name = memberName(top.node);
  return name === undefined || MUTATORS.has(name) || LIBRARY_MUTATORS.has(name) || !READS.test(name);
}

/** In a text: a property of this name that is assigned, counted or changed by a method. */
export function changesInText(name: string): RegExp {
  const methods = [...MUTATORS, ...LIBRARY_MUTATORS].join('|');
  return new RegExp(
    `\\.${name}\\b[^\\n;]{0,120}?(?:[^=!<>]=(?![=>])|\\+\\+|--|\\.(?:${methods})\\()|\\bdelete\\b[^\\n;]*\\.${name}\\b`,
  );
}
