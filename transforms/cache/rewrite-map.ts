import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { insertion, isMember, isStatement, isListContext, isTarget } from './use-place.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Access, Verb } from './access.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  get: 'get',
  set: 'set',
  has: 'has',
  delete: 'delete',
  clear: 'clear',
  keys: 'list',
  values: 'list',
  entries: 'list',
};
/** How many arguments a call may have. */
const ARITY: Partial<Record<Verb, number>> = { get: 1, set: 2, has: 1, delete: 1, clear: 0, list: 0 };

/** Reads a use of a Map; undefined where a table in Redis has nothing like it. */
export function accessOfMap(file: SourceFile, path: NodePath): Access | undefined {
  const parent = path.parentPath!;
  const table = file.textOf(path.node);
  if (!isMember(parent) || path.key !== 'object') {
    if (!isListContext(path)) return undefined;
    return { file, whole: path, verb: 'list', table, edits: () => [insertion(file, path.node.end!, '.entries()')] };
  }
  const name = memberNameOf(parent);
  if (name === 'size' && !isTarget(parent))
    return { file, whole: parent, verb: 'size', table, edits: () => [insertion(file, parent.node.end!, '()')] };
  const call = parent.parentPath!;
  const verb = name === undefined || !Object.hasOwn(VERBS, name) ? undefined : VERBS[name];
  if (!verb || !call.isCallExpression() || parent.key !== 'callee' || !fits(verb, call)) return undefined;
  const [key, value] = call.get('arguments') as NodePath[];
  return {
    file,
    whole: call,
    verb,
    table,
    ...(key && { key }),
    ...(value && { value }),
    edits: (other) => (other === undefined ? [] : [renamed(file, parent, other)]),
  };
}

function fits(verb: Verb, call: NodePath): boolean {
  const args = call.get('arguments') as NodePath[];
  if (args.length !== ARITY[verb] || args.some((argument) => argument.isSpreadElement())) return false;
  if (verb === 'set') return isStatement(call);
  return verb !== 'list' || isListContext(call);
}

function renamed(
  file: SourceFile,
  member: NodePath,
  name: string,
): { file: string; start: number; end: number; text: string } {
  const { property } = member.node as { property: { start: number; end: number } };
  return { file: file.path, start: property.start, end: property.end, text: name };
}
