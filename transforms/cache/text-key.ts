import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';

/** Surely a string: a text, a part of a request that is always one, a name that is declared as one. */
export function isText(key: NodePath): boolean {
  if (key.isStringLiteral() || key.isTemplateLiteral()) return true;
  if (key.isBinaryExpression({ operator: '+' })) return isText(key.get('left') as NodePath) || isText(key.get('right'));
  if (key.isIdentifier()) return isTextName(key);
  if (key.isCallExpression()) return isTextCall(key.get('callee') as NodePath);
  return key.isMemberExpression() && isRequestText(key);
}

function isTextName(key: NodePath): boolean {
  const binding = key.scope.getBinding((key.node as { name: string }).name);
  const declared = (binding?.identifier.typeAnnotation as { typeAnnotation?: { type: string } } | undefined)
    ?.typeAnnotation;
  if (declared?.type === 'TSStringKeyword') return true;
  const declarator = binding?.constant && binding.path.isVariableDeclarator() ? binding.path : undefined;
  const init = declarator?.get('init') as NodePath | undefined;
  if (!init?.node) return false;
  return declarator!.node.id.type === 'ObjectPattern' ? isTextPart(init) : isText(init);
}

/** `req.params.id`, `req.ip`. */
function isRequestText(member: NodePath): boolean {
  const object = member.get('object') as NodePath;
  if (isTextPart(object)) return true;
  return (
    isRequest(object) && /^(originalUrl|url|path|ip|method|hostname|baseUrl|protocol)$/.test(memberNameOf(member) ?? '')
  );
}

/** `req.params`, `req.headers`: all that is in them is text. */
function isTextPart(path: NodePath): boolean {
  return (
    path.isMemberExpression() &&
    isRequest(path.get('object')) &&
    /^(params|headers|cookies)$/.test(memberNameOf(path) ?? '')
  );
}

/** Named as a request; should it be none, its keys are only written out as the strings that they are. */
function isRequest(path: NodePath): boolean {
  return path.isIdentifier() && /^_?(req|request)$/.test(path.node.name);
}

/** `String(x)`, `x.toString()`, `randomUUID()` and kin. */
function isTextCall(callee: NodePath): boolean {
  const name = callee.isIdentifier() ? callee.node.name : (memberNameOf(callee) ?? '');
  return /^(String|toString|toLowerCase|toUpperCase|trim|randomUUID|substring|padStart|stringify|digest)$/.test(name);
}
