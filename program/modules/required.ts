import type { NodePath } from '@babel/traverse';

/** The specifier of `require('x')`, `await import('x')` or `import('x')`; undefined for anything else, a shadowed `require` included. */
export function requiredSpecifier(path: NodePath): string | undefined {
  if (path.isAwaitExpression()) return requiredSpecifier(path.get('argument'));
  if (!path.isCallExpression())
    return path.isImportExpression?.() ? literalOf(path.get('source') as NodePath) : undefined;
  const callee = path.get('callee') as NodePath;
  if (callee.isImport()) return literalOf(path.get('arguments')[0]);
  if (!callee.isIdentifier({ name: 'require' })) return undefined;
  const own = path.scope.getBinding('require');
  // `const require = createRequire(import.meta.url)` is still the real one.
  if (
    own &&
    !/createRequire/.test(String((own.path.node as { init?: { callee?: { name?: string } } }).init?.callee?.name))
  )
    return undefined;
  return literalOf(path.get('arguments')[0]);
}

function literalOf(path: NodePath | undefined): string | undefined {
  if (path?.isStringLiteral()) return path.node.value;
  if (path?.isTemplateLiteral() && path.node.quasis.length === 1) return path.node.quasis[0]!.value.cooked ?? undefined;
  return undefined;
}
