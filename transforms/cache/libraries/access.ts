import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import type { Edit } from '../../../core/edit.ts';
import { isCall, type Call } from '../../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../../program/flow/place.ts';
import { propertyKey } from '../../../program/values/property-key.ts';
import type { Access, Verb } from '../access.ts';
import { insertion, isListContext, isStatement, replacement } from '../use-place.ts';
import type { AccessOf, Library } from './library.ts';
import { secondsText } from './seconds.ts';

const NAMES: Partial<Record<Verb, string>> = { get: 'get', set: 'set', has: 'has', delete: 'delete', clear: 'clear' };

/** Reads the uses of a cache of a package; undefined where Redis has nothing like it. */
export function accessOfLibrary(library: Library): AccessOf {
  return (file, path) => {
    const member = path.parentPath!;
    if (!isMember(member) || path.key !== 'object') return undefined;
    const name = memberNameOf(member) ?? '';
    const call = member.parentPath;
    const table = file.textOf(path.node);
    if (library.sizes.includes(name) && !(isCall(call) && member.key === 'callee'))
      return {
        file,
        whole: member,
        verb: 'size',
        table,
        edits: () => [renamed(file, member, 'size'), insertion(file, member.node.end!, '()')],
      };
    const verb = Object.hasOwn(library.methods, name) ? library.methods[name] : undefined;
    if (!verb || !isCall(call) || member.key !== 'callee' || call.isNewExpression()) return undefined;
    return accessOfCall(library, { file, call, member, table, name, verb });
  };
}

interface Calling {
  readonly file: SourceFile;
  readonly call: Call;
  readonly member: NodePath;
  readonly table: string;
  readonly name: string;
  readonly verb: Verb;
}

function accessOfCall(library: Library, { file, call, member, table, name, verb }: Calling): Access | undefined {
  const args = call.get('arguments') as NodePath[];
  const [key, value, time] = args;
  if (args.some((argument) => argument.isSpreadElement() || argument.isFunction()) || !fits(library, verb, name, call))
    return undefined;
  const own = verb === 'list' ? name : NAMES[verb]!;
  const spelt = own === name ? [] : [renamed(file, member, own)];
  const timed = time ? timeEdits(library, file, time) : [];
  if (!timed) return undefined;
  return {
    file,
    whole: call,
    verb,
    table,
    ...(key && { key }),
    ...(value && { value }),
    edits: (other) => [
      ...(other === undefined ? spelt : [renamed(file, member, other)]),
      ...timed,
      ...withoutTypes(file, call),
    ],
  };
}

const MOST: Partial<Record<Verb, number>> = { get: 1, has: 1, delete: 1, set: 3, list: 0, clear: 0 };

function fits(library: Library, verb: Verb, name: string, call: Call): boolean {
  const count = call.node.arguments.length;
  if (count > MOST[verb]! || (verb === 'set' ? count < 2 : count < MOST[verb]!)) return false;
  if (verb === 'set') return isStatement(call) || call.parentPath?.isReturnStatement();
  if (verb === 'delete') return !(call.get('arguments')[0] as NodePath).isArrayExpression();
  return verb !== 'list' || library.lists.includes(name) || isListContext(call);
}

/** A time of its own for one entry: `cache.set(k, v, 60)`, `cache.put(k, v, 60000)`, `cache.set(k, v, { ttl: 60000 })`. */
function timeEdits({ ttl }: Library, file: SourceFile, time: NodePath): Edit[] | undefined {
  const amount = time.isObjectExpression() ? onlyTtl(time) : time;
  const text = amount && secondsText(file, amount, ttl.perSecond);
  return text === undefined ? undefined : [replacement(file, time.node.start!, time.node.end!, text)];
}

function onlyTtl(options: NodePath): NodePath | undefined {
  const properties = options.get('properties') as NodePath[];
  const [only] = properties;
  const isTtl = properties.length === 1 && only!.isObjectProperty() && propertyKey(only.node) === 'ttl';
  return isTtl ? (only.get('value') as NodePath) : undefined;
}

function withoutTypes(file: SourceFile, call: Call): Edit[] {
  const types = (call.node as { typeParameters?: { start: number; end: number } | null }).typeParameters;
  return types ? [replacement(file, types.start, types.end, '')] : [];
}

function renamed(file: SourceFile, member: NodePath, name: string): Edit {
  const { property } = member.node as { property: { start: number; end: number } };
  return replacement(file, property.start, property.end, name);
}
