import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { memberNameOf, type Place } from '../../../program/flow/place.ts';
import { classKey, isClassField, thisMembersOf } from '../../../program/flow/this.ts';
import { LIBRARY_MUTATORS } from '../uses/mutators.ts';
import { changes } from './evidence.ts';
import { LASTS, type Holder } from './holder.ts';

/**
 * A class of which several instances live as long as the process, each under a name (`new Cache(60)`, `new Cache(300)`), is
 * a collection of the app's own: each instance is a piece of memory, at the place where it is made. Otherwise none.
 */
export function wrappersOf(
  file: SourceFile,
  owner: NodePath,
  fields: readonly string[],
  lasting: readonly Place[],
): Holder[] {
  const mutators = new Set([...LIBRARY_MUTATORS, ...changingMethods(file, owner, fields)]);
  const named = lasting.map(({ path }) => nameOf(path));
  if (lasting.length < 2 || named.includes(undefined)) return [];
  return lasting.map((made, index): Holder => {
    const { path, name } = named[index]!;
    return {
      ...LASTS,
      file: made.file,
      at: path,
      name,
      substance: 'wrapper',
      position: 'module',
      values: [made.path],
      assignments: [],
      scope: made.file.root,
      mutators,
      places: () => [made],
      also: () =>
        fields.flatMap((name) =>
          thisMembersOf(file, owner.node)
            .filter(({ path }) => memberNameOf(path) === name)
            .slice(0, 1),
        ),
    };
  });
}

/** They may drop what has expired. */
const READS = /^(constructor|get|has|peek|find|size|keys|values|entries)$/;

/** Methods in which one of the fields is changed. */
function changingMethods(file: SourceFile, owner: NodePath, fields: readonly string[]): string[] {
  return thisMembersOf(file, owner.node).flatMap(({ path }) => {
    if (!fields.includes(memberNameOf(path) ?? '') || !changes(path)) return [];
    const method = path.findParent((at) => at.isClassMethod() || at.isClassPrivateMethod());
    const name = method && classKey(method);
    return name && !READS.test(name) ? [name] : [];
  });
}

/** The variable or field that an expression is put into. */
function nameOf(path: NodePath): { path: NodePath; name: string } | undefined {
  const parent = path.parentPath;
  if (parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier')
    return { path: parent.get('id') as NodePath, name: parent.node.id.name };
  if (parent && isClassField(parent)) return { path: parent.get('key') as NodePath, name: classKey(parent) ?? '' };
  const left = parent?.isAssignmentExpression() ? (parent.get('left') as NodePath) : undefined;
  const name = left?.isIdentifier() ? left.node.name : left && memberNameOf(left);
  return left && name !== undefined ? { path: left, name } : undefined;
}
