import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../ast/source-file.ts';
import type { Orphan } from '../core/edit.ts';

/** The bindings that an expression uses, and those that their declarations use: what its removal may leave idle. */
export function orphansOf(file: SourceFile, path: NodePath): Orphan[] {
  const names = new Set<string>();
  collect(path, names);
  return [...names].map((name) => ({ file: file.path, name }));
}

function collect(path: NodePath, names: Set<string>): void {
  for (const identifier of identifiersIn(path)) {
    const binding = path.scope.getBinding(identifier);
    if (!binding || names.has(identifier) || binding.kind === 'param') continue;
    names.add(identifier);
    if (binding.path.isVariableDeclarator()) collect(binding.path, names);
  }
}

function identifiersIn(path: NodePath): string[] {
  const found: string[] = path.isIdentifier() ? [path.node.name] : [];
  path.traverse({
    Identifier: (inner) => {
      if (inner.isReferencedIdentifier()) found.push(inner.node.name);
    },
  });
  return found;
}
