import type { NodePath } from '@babel/traverse';
import type { ObjectExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../flow/place.ts';
import type { Program } from '../program.ts';
import { evaluate } from '../values/evaluate.ts';
import { propertyKey } from '../values/property-key.ts';
import type { RouterCall } from './router-call.ts';

/**
 * A registration inside a loop over a table, once for each row: `routes.forEach((one) => router.use(one.path, one.route))`.
 * Any other registration comes back as it is.
 */
export function expandRows(program: Program, call: RouterCall): RouterCall[] {
  const parts = [...(call.pathAt ? [call.pathAt] : []), ...call.args];
  const table = parts.map((part) => tableBehind(program, call.file, part)).find((rows) => rows !== undefined);
  if (!table) return [call];
  return table.map((row) => {
    const [first, ...rest] = parts.map((part) => fieldOf(part, row) ?? part);
    return call.pathAt ? { ...call, file: call.file, pathAt: first, args: rest } : { ...call, args: [first!, ...rest] };
  });
}

type Row = NodePath<ObjectExpression>;

/** The rows that a name stands for one after the other; undefined for any other expression. A table is read in its own file. */
function tableBehind(program: Program, file: SourceFile, part: NodePath): Row[] | undefined {
  const name = part.isMemberExpression() ? part.get('object') : part;
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const list = binding?.kind === 'param' ? forEachOver(binding.scope.path) : binding && forOfOver(binding.path);
  const value = list && evaluate(program, file, list);
  if (value?.kind !== 'node' || value.file !== file || !value.path.isArrayExpression()) return undefined;
  const rows = value.path.get('elements') as NodePath[];
  return rows.every((row) => row.isObjectExpression()) ? rows : undefined;
}

function forEachOver(fn: NodePath): NodePath | undefined {
  const call = fn.key === 0 && fn.listKey === 'arguments' ? fn.parentPath : undefined;
  const callee = call?.isCallExpression() ? (call.get('callee') as NodePath) : undefined;
  const loops = callee && ['forEach', 'map'].includes(memberNameOf(callee) ?? '');
  return loops ? (callee.get('object') as NodePath) : undefined;
}

function forOfOver(declarator: NodePath): NodePath | undefined {
  const loop = declarator.parentPath?.parentPath;
  return loop?.isForOfStatement() ? (loop.get('right') as NodePath) : undefined;
}

/** `one.path` in a row, or `path` where the row is taken apart in the parameter. */
function fieldOf(part: NodePath, row: Row): NodePath | undefined {
  const key = part.isMemberExpression()
    ? memberNameOf(part)
    : part.isIdentifier()
      ? keyInPattern(part.node.name, part)
      : undefined;
  const property = row.get('properties').find((one) => one.isObjectProperty() && propertyKey(one.node) === key);
  return property?.isObjectProperty() ? (property.get('value') as NodePath) : undefined;
}

function keyInPattern(name: string, part: NodePath): string | undefined {
  const pattern = part.scope.getBinding(name)?.path;
  const object = pattern?.isObjectPattern() ? pattern : (pattern?.get('id') as NodePath | undefined);
  if (!object?.isObjectPattern?.()) return undefined;
  const found = object.node.properties.find(
    (one) => one.type === 'ObjectProperty' && one.value.type === 'Identifier' && one.value.name === name,
  );
  return found?.type === 'ObjectProperty' ? propertyKey(found) : undefined;
}
