import type { NodePath } from '@babel/traverse';
import { namesIn } from './conditions.ts';

const PURE_METHODS =
  /^(toString|toISOString|toJSON|toFixed|trim|join|slice|concat|toLowerCase|toUpperCase|replace|padStart)$/;
const PURE_CALLS =
  /^(JSON\.stringify|String|Number|Date\.now|Buffer\.from|Object\.(assign|keys|values|entries|fromEntries)|Math\.(round|floor|ceil|max|min))$/;

/** True where a message may be made a second time, and is the same for each connection. */
export function isRepeatable(path: NodePath, elements: ReadonlySet<string>): boolean {
  if (namesIn(path).some(({ name }) => elements.has(name))) return false;
  let pure = isPure(path);
  path.traverse({
    enter: (inner) => {
      if (inner.isFunction()) inner.skip();
      else if (!isPure(inner)) pure = false;
    },
  });
  return pure;
}

function isPure(path: NodePath): boolean {
  if (path.isFunction() || path.isUpdateExpression() || path.isAssignmentExpression()) return false;
  if (path.isAwaitExpression() || path.isYieldExpression()) return false;
  if (path.isNewExpression()) return path.get('callee').isIdentifier({ name: 'Date' });
  if (!path.isCallExpression() && !path.isOptionalCallExpression()) return true;
  const callee = path.get('callee') as NodePath;
  if (PURE_CALLS.test(callee.toString())) return true;
  const name =
    callee.isMemberExpression() && callee.node.property.type === 'Identifier' ? callee.node.property.name : '';
  return PURE_METHODS.test(name);
}
