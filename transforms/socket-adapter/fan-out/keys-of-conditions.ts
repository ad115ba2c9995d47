import type { NodePath } from '@babel/traverse';
import type { Condition } from './conditions.ts';

/** A value of the sender's that decides who gets a message, under the name that it has where the message is delivered. */
export interface Key {
  readonly name: string;
  readonly path: NodePath;
}

/** The keys of conditions in their order, each under the name of what it is read from, made unique. */
export function keysOfConditions(conditions: readonly Condition[], taken: ReadonlySet<string>): readonly Key[] {
  const used = new Set(['message', 'options', ...taken]);
  return conditions.flatMap(({ key }) => {
    if (!key) return [];
    const base = nameOf(key);
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base}${n}`;
    used.add(name);
    return [{ name, path: key }];
  });
}

function nameOf(path: NodePath): string {
  if (path.isIdentifier()) return path.node.name;
  const property = path.isMemberExpression() && !path.node.computed ? path.node.property : undefined;
  return property?.type === 'Identifier' ? property.name : 'key';
}
