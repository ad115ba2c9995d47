import type { NodePath } from '@babel/traverse';
import { propertyKey } from '../../program/values/property-key.ts';

/** True for a limiter that only stands in while Redis is away: the value of `insuranceLimiter`, directly or by its name. */
export function isInsurance(call: NodePath): boolean {
  if (isValueOfInsurance(call)) return true;
  const declarator = call.parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return false;
  const references = declarator.scope.getBinding(declarator.node.id.name)?.referencePaths ?? [];
  return references.some(isValueOfInsurance);
}

function isValueOfInsurance(path: NodePath): boolean {
  const property = path.parentPath;
  return !!property?.isObjectProperty() && path.key === 'value' && propertyKey(property.node) === 'insuranceLimiter';
}
