import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';

interface Place {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** Where the class of a store was made or imported: `const FileStore = require('session-file-store')(session)`. */
export function storeUses({ file, path }: Place): Place[] {
  if (!path.isNewExpression() && !path.isCallExpression()) return [];
  let callee = path.get('callee') as NodePath;
  while (callee.isMemberExpression()) callee = callee.get('object');
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  const declared = binding?.path;
  return declared && (declared.isVariableDeclarator() || binding.kind === 'module') ? [{ file, path: declared }] : [];
}
