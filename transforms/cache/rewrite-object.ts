import type { NodePath } from '@babel/traverse';
import type { BinaryExpression, MemberExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Access } from './access.ts';
import { insertion, isStatement, replacement } from './use-place.ts';

const LISTS = new Set(['keys', 'values', 'entries']);

/** Reads a use of an object as a table: `o[k]`, `o[k] = v`, `o[k]++`, `delete o[k]`, `k in o`, `Object.keys(o)`. */
export function accessOfObject(file: SourceFile, path: NodePath): Access | undefined {
  const parent = path.parentPath!;
  if (parent.isMemberExpression() && path.key === 'object')
    return parent.node.computed ? byKey(file, path, parent) : ownProperty(file, path, parent);
  if (parent.isBinaryExpression({ operator: 'in' }) && path.key === 'right') return testedIn(file, path, parent);
  return listedBy(file, path, parent);
}

function byKey(file: SourceFile, path: NodePath, member: NodePath<MemberExpression>): Access | undefined {
  const parent = member.parentPath;
  const base = { file, table: file.textOf(path.node), key: member.get('property') as NodePath };
  const { start, end } = member.node.property;
  const opens = (verb: string): ReturnType<typeof replacement> =>
    replacement(file, path.node.end!, start!, `.${verb}(`);
  const closes = (at: number): ReturnType<typeof replacement> => replacement(file, end!, at, ')');
  if (parent.isAssignmentExpression({ operator: '=' }) && member.key === 'left') {
    if (!isStatement(parent)) return undefined;
    const value = parent.get('right');
    const joins = [replacement(file, end!, value.node.start!, ', '), insertion(file, value.node.end!, ')')];
    return { ...base, whole: parent, verb: 'set', value, edits: (verb = 'set') => [opens(verb), ...joins] };
  }
  if (parent.isUnaryExpression({ operator: 'delete' })) {
    const drops = replacement(file, parent.node.start!, member.node.start!, '');
    return {
      ...base,
      whole: parent,
      verb: 'delete',
      edits: (verb = 'delete') => [drops, opens(verb), closes(member.node.end!)],
    };
  }
  if (parent.isUpdateExpression() || (parent.isAssignmentExpression() && member.key === 'left'))
    return counted(base, parent);
  return { ...base, whole: member, verb: 'get', edits: (verb = 'get') => [opens(verb), closes(member.node.end!)] };
}

/** `o[k]++`, `o[k] += 2`: as a statement, or where the new value is what is used. */
function counted(base: Pick<Access, 'file' | 'table' | 'key'>, whole: NodePath): Access | undefined {
  const { file, table, key } = base;
  const node = whole.node as { operator: string; prefix?: boolean };
  const value = whole.isAssignmentExpression() ? (whole.get('right') as NodePath) : undefined;
  if (!/^(\+\+|--|\+=|-=)$/.test(node.operator) || (value && !value.isNumericLiteral())) return undefined;
  if (!value && node.prefix !== true && !isStatement(whole)) return undefined;
  const sign = node.operator.startsWith('-') ? '-' : '';
  const amount = value ? file.textOf(value.node) : '1';
  const by = sign === '' && amount === '1' ? '' : `, ${sign}${amount}`;
  const text = `${table}.increment(${file.textOf(key!.node)}${by})`;
  return {
    ...base,
    whole,
    verb: 'count',
    ...(value && { value }),
    edits: () => [replacement(file, whole.node.start!, whole.node.end!, text)],
  };
}

function ownProperty(file: SourceFile, path: NodePath, member: NodePath<MemberExpression>): Access | undefined {
  const call = member.parentPath;
  if (memberNameOf(member) !== 'hasOwnProperty' || !call.isCallExpression() || member.key !== 'callee')
    return undefined;
  const [key] = call.get('arguments') as NodePath[];
  return {
    file,
    table: file.textOf(path.node),
    whole: call,
    verb: 'has',
    ...(key && { key }),
    edits: (verb = 'has') => [replacement(file, path.node.end!, member.node.end!, `.${verb}`)],
  };
}

function testedIn(file: SourceFile, path: NodePath, test: NodePath<BinaryExpression>): Access {
  const key = test.get('left') as NodePath;
  const table = file.textOf(path.node);
  const { start, end } = test.node;
  return {
    file,
    table,
    whole: test,
    verb: 'has',
    key,
    edits: (verb = 'has') => [replacement(file, start!, end!, `${table}.${verb}(${file.textOf(key.node)})`)],
  };
}

/** `Object.keys(o)` is `o.keys()`. */
function listedBy(file: SourceFile, path: NodePath, call: NodePath): Access | undefined {
  const callee = call.isCallExpression() ? (call.get('callee') as NodePath) : undefined;
  if (
    !callee?.isMemberExpression() ||
    !callee.get('object').isIdentifier({ name: 'Object' }) ||
    path.listKey !== 'arguments'
  )
    return undefined;
  const name = memberNameOf(callee);
  const table = file.textOf(path.node);
  const { start, end } = call.node;
  if (name === 'hasOwn' && path.key === 0) {
    const key = (call.get('arguments') as NodePath[])[1];
    if (!key) return undefined;
    return {
      file,
      table,
      whole: call,
      verb: 'has',
      key,
      edits: () => [replacement(file, start!, end!, `${table}.has(${file.textOf(key.node)})`)],
    };
  }
  if (name === undefined || !LISTS.has(name)) return undefined;
  return {
    file,
    table,
    whole: call,
    verb: 'list',
    edits: () => [replacement(file, start!, end!, `${table}.${name}()`)],
  };
}
