import type { NodePath } from '@babel/traverse';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { propertyKey } from '../../program/values/property-key.ts';

/** The other uses of a store that is held in a constant: `store.get(…)`, or the store handed on as it is. */
export function storeReferences({ storeExpression }: SessionSite): { path: NodePath; method: string | undefined }[] {
  const declarator = storeExpression?.path.parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return [];
  const binding = declarator.scope.getBinding(declarator.node.id.name);
  return (binding?.referencePaths ?? []).map((path) => {
    const member = path.parentPath;
    const isOwner = member?.isMemberExpression() && path.key === 'object';
    return {
      path,
      method: isOwner ? propertyKey({ key: member.node.property, computed: member.node.computed }) : undefined,
    };
  });
}
