import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Access, Verb } from './access.ts';
import { insertion, isListContext, isMember, isStatement, isTarget, replacement } from './use-place.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  add: 'set',
  has: 'has',
  delete: 'delete',
  clear: 'clear',
  values: 'list',
  keys: 'list',
};

/** Reads a use of a Set; undefined where a set in Redis has nothing like it. `add` tells whether the value is new. */
export function accessOfSet(file: SourceFile, path: NodePath): Access | undefined {
  const parent = path.parentPath!;
  const table = file.textOf(path.node);
  if (!isMember(parent) || path.key !== 'object') {
    if (!isListContext(path)) return undefined;
    return { file, whole: path, verb: 'list', table, edits: () => [insertion(file, path.node.end!, '.values()')] };
  }
  const name = memberNameOf(parent) ?? '';
  if (name === 'size' && !isTarget(parent))
    return { file, whole: parent, verb: 'size', table, edits: () => [insertion(file, parent.node.end!, '()')] };
  const call = parent.parentPath!;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb || !call.isCallExpression() || parent.key !== 'callee' || !fits(verb, call)) return undefined;
  const [value] = call.get('arguments') as NodePath[];
  const { start, end } = (parent.node as { property: { start: number; end: number } }).property;
  return {
    file,
    whole: call,
    verb,
    table,
    ...(value && { key: value }),
    ...(verb === 'set' && { value: value! }),
    edits: () => (name === 'keys' ? [replacement(file, start, end, 'values')] : []),
  };
}

function fits(verb: Verb, call: NodePath): boolean {
  const args = call.get('arguments') as NodePath[];
  const wanted = verb === 'clear' || verb === 'list' ? 0 : 1;
  if (args.length !== wanted || args.some((argument) => argument.isSpreadElement())) return false;
  if (verb === 'set') return isStatement(call);
  return verb !== 'list' || isListContext(call);
}
