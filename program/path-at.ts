import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../ast/source-file.ts';
import type { Location } from '../core/location.ts';

const known = new WeakMap<SourceFile, Map<string, NodePath>>();

/** The outermost expression, declaration or property that starts at a place; undefined where none does. */
export function pathAt(file: SourceFile, { line, column }: Pick<Location, 'line' | 'column'>): NodePath | undefined {
  let byPlace = known.get(file);
  if (!byPlace) known.set(file, (byPlace = indexOf(file)));
  return byPlace.get(`${line}:${column}`);
}

function indexOf(file: SourceFile): Map<string, NodePath> {
  const byPlace = new Map<string, NodePath>();
  file.root.traverse({
    enter: (path) => {
      if (path.isStatement() && !path.isFunctionDeclaration() && !path.isClassDeclaration()) return;
      const { line, column } = file.locate(path.node);
      if (!byPlace.has(`${line}:${column}`)) byPlace.set(`${line}:${column}`, path);
    },
  });
  return byPlace;
}
