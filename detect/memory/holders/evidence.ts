import type { NodePath } from '@babel/traverse';
import { isCall } from '../../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../../program/flow/place.ts';
import { LIBRARY_MUTATORS, MUTATORS } from '../uses/mutators.ts';

/** Cheap first look at one reference: false where it surely changes nothing and hands nothing on. */
export function mayChange(reference: NodePath): boolean {
  let top = reference;
  while (isMember(top.parentPath) && top.key === 'object') top = top.parentPath!;
  const parent = top.parentPath;
  if (!parent) return false;
  if (isChanged(parent)) return true;
  if (isCall(parent) && top.key === 'callee') return changesByCall(top, reference);
  return !isPlainRead(top, parent);
}

/** Surely changes what the reference stands for, or something inside it. */
export function changes(reference: NodePath): boolean {
  let top = reference;
  while (isMember(top.parentPath) && top.key === 'object') top = top.parentPath!;
  const parent = top.parentPath;
  if (!parent) return false;
  return (
    (isChanged(parent) && top.key !== 'right') ||
    (isCall(parent) && top.key === 'callee' && top !== reference && MUTATORS.has(memberNameOf(top) ?? ''))
  );
}

function isChanged(parent: NodePath): boolean {
  if (parent.isAssignmentExpression() || parent.isForXStatement()) return true;
  return parent.isUpdateExpression() || parent.isUnaryExpression({ operator: 'delete' });
}

/** A changing method, or one that gives what is inside. */
function changesByCall(top: NodePath, reference: NodePath): boolean {
  if (top === reference) return false;
  const name = memberNameOf(top);
  if (name === undefined || MUTATORS.has(name) || LIBRARY_MUTATORS.has(name)) return true;
  return !/^(has|includes|indexOf|join|keys|some|every|toString|test|startsWith|endsWith|hasOwnProperty|call|apply|emit|on|then)$/.test(
    name,
  );
}

function isPlainRead(top: NodePath, parent: NodePath): boolean {
  if (parent.isBinaryExpression() || parent.isTemplateLiteral() || parent.isExpressionStatement() || top.key === 'test')
    return true;
  return (
    parent.isUnaryExpression() ||
    parent.isSwitchStatement() ||
    parent.isJSXExpressionContainer() ||
    parent.isThrowStatement()
  );
}

/** In a text: a property of this name that is assigned, counted or changed by a method. */
export function changesInText(name: string): RegExp {
  const methods = [...MUTATORS, ...LIBRARY_MUTATORS].join('|');
  return new RegExp(
    `\\.${name}\\b[^\\n;]{0,120}?(?:[^=!<>]=(?![=>])|\\+\\+|--|\\.(?:${methods})\\()|\\bdelete\\b[^\\n;]*\\.${name}\\b`,
  );
}
