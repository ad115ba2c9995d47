import type { NodePath } from '@babel/traverse';
import type { BinaryExpression, MemberExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';

/** What one use of a table becomes: text edits inside it, and the expression that is a promise from then on. */
export interface RewrittenUse {
  readonly edits: readonly Edit[];
  readonly seed: NodePath;
  readonly iterates: boolean;
}

const SAME = new Set(['get', 'set', 'has', 'delete', 'clear']);
const LISTS = new Set(['keys', 'values', 'entries']);

/** Rewrites a use of a Map; undefined where RedisMap has nothing like it. */
export function rewriteMapUse(file: SourceFile, path: NodePath): RewrittenUse | undefined {
  const parent = path.parentPath!;
  const edit = (at: number, text: string): Edit => ({ file: file.path, start: at, end: at, text });
  if (isMember(parent) && path.key === 'object') {
    const name = memberNameOf(parent);
    const call = parent.parentPath!;
    if (name === 'size' && !isTarget(parent))
      return { edits: [edit(parent.node.end!, '()')], seed: parent, iterates: true };
    if (name === undefined || !call.isCallExpression() || parent.key !== 'callee') return undefined;
    if (SAME.has(name))
      return name === 'set' && !isStatement(call) ? undefined : { edits: [], seed: call, iterates: false };
    return LISTS.has(name) && isListContext(call) ? { edits: [], seed: call, iterates: true } : undefined;
  }
  return isListContext(path) ? { edits: [edit(path.node.end!, '.entries()')], seed: path, iterates: true } : undefined;
}

/** Rewrites a use of an object as a table: `o[k]`, `o[k] = v`, `delete o[k]`, `k in o`, `Object.keys(o)`. */
export function rewriteObjectUse(file: SourceFile, path: NodePath): RewrittenUse | undefined {
  const parent = path.parentPath!;
  if (parent.isMemberExpression() && path.key === 'object')
    return parent.node.computed ? byKey(file, path, parent) : ownProperty(file, path, parent);
  if (parent.isBinaryExpression({ operator: 'in' }) && path.key === 'right') return testedIn(file, path, parent);
  return listedBy(file, path, parent);
}

function replace(file: SourceFile, start: number, end: number, text: string): Edit {
  return { file: file.path, start, end, text };
}

function byKey(file: SourceFile, path: NodePath, member: NodePath<MemberExpression>): RewrittenUse | undefined {
  const key = member.node.property;
  const opens = (verb: string): Edit => replace(file, path.node.end!, key.start!, `.${verb}(`);
  const parent = member.parentPath;
  if (parent.isAssignmentExpression({ operator: '=' }) && member.key === 'left') {
    if (!isStatement(parent)) return undefined;
    const { start, end } = parent.node.right;
    return {
      edits: [opens('set'), replace(file, key.end!, start!, ', '), replace(file, end!, end!, ')')],
      seed: parent,
      iterates: false,
    };
  }
  if (parent.isUnaryExpression({ operator: 'delete' })) {
    return {
      edits: [
        replace(file, parent.node.start!, member.node.start!, ''),
        opens('delete'),
        replace(file, key.end!, member.node.end!, ')'),
      ],
      seed: parent,
      iterates: false,
    };
  }
  if (isTarget(member)) return undefined;
  return { edits: [opens('get'), replace(file, key.end!, member.node.end!, ')')], seed: member, iterates: false };
}

function ownProperty(file: SourceFile, path: NodePath, member: NodePath<MemberExpression>): RewrittenUse | undefined {
  const call = member.parentPath;
  if (memberNameOf(member) !== 'hasOwnProperty' || !call.isCallExpression() || member.key !== 'callee')
    return undefined;
  return { edits: [replace(file, path.node.end!, member.node.end!, '.has')], seed: call, iterates: false };
}

function testedIn(file: SourceFile, path: NodePath, test: NodePath<BinaryExpression>): RewrittenUse {
  const key = file.textOf(test.node.left);
  return {
    edits: [replace(file, test.node.start!, test.node.end!, `${file.textOf(path.node)}.has(${key})`)],
    seed: test,
    iterates: false,
  };
}

/** `Object.keys(o)` is `o.keys()`. */
function listedBy(file: SourceFile, path: NodePath, call: NodePath): RewrittenUse | undefined {
  const callee = call.isCallExpression() ? (call.get('callee') as NodePath) : undefined;
  if (
    !callee?.isMemberExpression() ||
    !callee.get('object').isIdentifier({ name: 'Object' }) ||
    path.listKey !== 'arguments'
  )
    return undefined;
  const name = memberNameOf(callee);
  if (name === undefined || !LISTS.has(name)) return undefined;
  return {
    edits: [replace(file, call.node.start!, call.node.end!, `${file.textOf(path.node)}.${name}()`)],
    seed: call,
    iterates: true,
  };
}

/** A statement of its own, or all that a short arrow function does. */
function isStatement(path: NodePath): boolean {
  return (
    path.parentPath?.isExpressionStatement() === true ||
    (path.parentPath?.isArrowFunctionExpression() === true && path.key === 'body')
  );
}

function isTarget(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  return (
    (parent?.isAssignmentExpression() === true && key === 'left') ||
    parent?.isUpdateExpression() === true ||
    parent?.isUnaryExpression({ operator: 'delete' }) === true
  );
}

/** Where an array does as well as an iterator: `for … of`, a spread, `Array.from`, `new Map`. */
function isListContext(path: NodePath): boolean {
  const parent = path.parentPath!;
  if (parent.isForOfStatement() && path.key === 'right') return !parent.node.await;
  if (parent.isSpreadElement()) return parent.parentPath.isArrayExpression() || parent.parentPath.isCallExpression();
  const callee = parent.isCallExpression() ? (parent.get('callee') as NodePath) : undefined;
  return (
    callee?.isMemberExpression() === true && /^(from|fromEntries)$/.test(memberNameOf(callee) ?? '') && path.key === 0
  );
}
