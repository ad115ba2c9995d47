import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Place } from './place.ts';

const RUNTIME_TS = /^TS(AsExpression|NonNull|Satisfies|ExportAssignment|Instantiation|TypeAssertion)/;

/** Every place of its file that takes a binding's value, an export of it included; types and plain assignments are none. */
export function referencesTo(file: SourceFile, binding: Binding | undefined, steps: readonly string[] = []): Place[] {
  return (binding?.referencePaths ?? []).filter(isValue).map((path) => {
    if (path.isExportNamedDeclaration()) return { file, path, steps, exportedAs: binding!.identifier.name };
    if (path.isExportDefaultDeclaration()) return { file, path, steps, exportedAs: 'default' };
    return { file, path, steps };
  });
}

function isValue(path: NodePath): boolean {
  const type = path.parentPath?.node.type ?? '';
  return !type.startsWith('TS') || RUNTIME_TS.test(type);
}

/** The places that a pattern binds for a value whose `steps` are still to be taken; undefined where the value itself is taken apart. */
export function boundBy(file: SourceFile, pattern: NodePath, steps: readonly string[]): Place[] | undefined {
  if (pattern.isIdentifier()) return referencesTo(file, pattern.scope.getBinding(pattern.node.name), steps);
  if (pattern.isAssignmentPattern()) return boundBy(file, pattern.get('left') as NodePath, steps);
  if (pattern.isTSParameterProperty()) return boundBy(file, pattern.get('parameter') as NodePath, steps);
  if (!pattern.isObjectPattern() || steps.length === 0) return undefined;
  return pattern.get('properties').flatMap((property): Place[] => {
    if (property.isRestElement()) return boundBy(file, property.get('argument') as NodePath, steps) ?? [];
    const key = (property.node as { key?: { name?: string; value?: string } }).key;
    if ((key?.name ?? key?.value) !== steps[0]) return [];
    return boundBy(file, (property as NodePath).get('value') as NodePath, steps.slice(1)) ?? [];
  });
}
