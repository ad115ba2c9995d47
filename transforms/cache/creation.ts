import type { NodePath } from '@babel/traverse';
import { quoted, styleOf } from '../../ast/style.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { libFolder } from '../../recipes/generated-file.ts';
import { useLibModule, type LibUse } from '../../recipes/lib-module.ts';
import type { ClientPlan } from '../../recipes/redis/client.ts';
import { mapModule } from '../../templates/redis-map.ts';
import type { Home } from './home.ts';
import type { Table } from './table.ts';
import { typeArguments } from './table-type.ts';

/** What is written where the table was made. */
export interface Wanted {
  readonly client: ClientPlan;
  readonly home: Home;
  readonly options: PlanOptions;
  readonly name: string;
}

/** The module with the class, which all tables of its kind share. */
export function helperOf(program: Program, { initial: { file } }: Table, { client, home, options }: Wanted): LibUse {
  const name = home.className;
  const esm = moduleKindOf(program, file) === 'esm';
  const text = mapModule(
    { name, kind: client.kind, major: client.major, typescript: file.isTypeScript, esm },
    styleOf(file),
  );
  return useLibModule(program, file, {
    folder: options.libDir ?? libFolder(file, program.manifestOf(file.path)),
    base: name === 'RedisCache' ? 'redis-cache' : 'redis-map',
    name,
    text,
  });
}

/** `new RedisMap(client, 'users')`. */
export function creationOf(table: Table, { client, home, name }: Wanted): string {
  const key = quoted(name, styleOf(table.initial.file));
  const parts = [client.local, key, ...(home.seconds === undefined ? [] : [home.seconds])];
  if (table.hasTextKeys && home.accesses.some(({ key }) => key && !isText(key))) parts.push('String');
  return `new ${home.className}${typeArguments(table)}(${parts.join(', ')})`;
}

/** Surely a string: a text, a part of a request that is always one. */
function isText(key: NodePath): boolean {
  if (key.isStringLiteral() || key.isTemplateLiteral()) return true;
  if (key.isIdentifier()) {
    const binding = key.scope.getBinding(key.node.name);
    const id = binding?.path.isVariableDeclarator() ? binding.path : undefined;
    const init = id?.get('init') as NodePath | undefined;
    if (!binding?.constant || !init?.node) return false;
    return id!.node.id.type === 'ObjectPattern' ? isRequestText(init.node) : isText(init);
  }
  if (key.isCallExpression()) return isTextCall(key.get('callee') as NodePath);
  return key.isMemberExpression() && isRequestText(key.node.object);
}

/** `req.params`, `req.headers`, `req`. */
function isRequestText(node: object): boolean {
  const { type, property, object } = node as { type: string; property?: { name?: string }; object?: { name?: string } };
  return (
    type === 'MemberExpression' &&
    /^_?(req|request)$/.test(object?.name ?? '') &&
    /^(params|headers|cookies)$/.test(property?.name ?? '')
  );
}

/** `String(x)`, `x.toString()`, `randomUUID()` and kin. */
function isTextCall(callee: NodePath): boolean {
  const name = callee.isIdentifier() ? callee.node.name : (memberNameOf(callee) ?? '');
  return /^(String|toString|toLowerCase|toUpperCase|trim|randomUUID|substring|padStart)$/.test(name);
}
