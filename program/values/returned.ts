import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';

/** The expressions that a function returns, its own and not those of functions inside it. */
export function returnedExpressions(path: NodePath<FunctionNode>): NodePath[] {
  const body = path.get('body') as NodePath;
  if (!body.isBlockStatement()) return [body];
  const returned: NodePath[] = [];
  body.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (statement) => {
      if (statement.node.argument) returned.push(statement.get('argument') as NodePath);
    },
  });
  return returned;
}
