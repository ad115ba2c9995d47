import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';

const PURE_CALLS = /^(String|Number|parseInt|toString|toLowerCase|toUpperCase|trim)$/;
/** Calls that change nothing; what they give may differ each time. */
const HARMLESS_CALLS =
  /^(String|Number|Boolean|parseInt|parseFloat|toString|toLowerCase|toUpperCase|trim|now|toISOString|randomUUID|uuid|uuidv4|v4|nanoid|random|floor|round|slice|stringify)$/;

/** Gives the same each time it stands in a function: names that are never assigned again, what is taken from them, and texts of these. */
export function isStable(path: NodePath): boolean {
  if (path.isLiteral() && !path.isTemplateLiteral()) return true;
  if (path.isIdentifier()) return path.scope.getBinding(path.node.name)?.constant !== false;
  if (path.isThisExpression()) return true;
  if (path.isCallExpression()) return isCallOf(path, PURE_CALLS) && partsOf(path).every(isStable);
  return (
    /^(MemberExpression|OptionalMemberExpression|TemplateLiteral|BinaryExpression|LogicalExpression)$/.test(
      path.node.type,
    ) && partsOf(path).every(isStable)
  );
}

/** Has no effect but what it gives: it may be worked out although nobody needs it. */
export function isHarmless(path: NodePath): boolean {
  if (path.isLiteral() && !path.isTemplateLiteral()) return true;
  if (path.isIdentifier() || path.isThisExpression()) return true;
  if (path.isCallExpression()) return isCallOf(path, HARMLESS_CALLS) && partsOf(path).every(isHarmless);
  if (path.isNewExpression())
    return (
      path.get('callee').isIdentifier() &&
      /^(Date|Map|Set|Array)$/.test((path.node.callee as { name?: string }).name ?? '') &&
      partsOf(path).every(isHarmless)
    );
  if (path.isObjectExpression())
    return path
      .get('properties')
      .every((property) =>
        property.isObjectProperty()
          ? isHarmless(property.get('value') as NodePath)
          : property.isSpreadElement() && isHarmless(property.get('argument')),
      );
  if (path.isSpreadElement()) return isHarmless(path.get('argument'));
  return (
    /^(MemberExpression|OptionalMemberExpression|TemplateLiteral|BinaryExpression|LogicalExpression|ConditionalExpression|ArrayExpression|UnaryExpression)$/.test(
      path.node.type,
    ) && partsOf(path).every(isHarmless)
  );
}

function isCallOf(call: NodePath, names: RegExp): boolean {
  const callee = call.get('callee') as NodePath;
  return names.test(callee.isIdentifier() ? callee.node.name : (memberNameOf(callee) ?? ''));
}

const PARTS = [
  'object',
  'left',
  'right',
  'test',
  'consequent',
  'alternate',
  'argument',
  'expressions',
  'elements',
  'arguments',
];

function partsOf(path: NodePath): NodePath[] {
  const parts = PARTS.flatMap((key) => (key in path.node ? (path.get(key) as NodePath | NodePath[]) : []));
  const computed = (path.node as { computed?: boolean }).computed === true ? [path.get('property') as NodePath] : [];
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : undefined;
  const receiver = callee?.isMemberExpression() ? [callee.get('object') as NodePath] : [];
  return [...parts, ...computed, ...receiver].filter(({ node }) => Boolean(node));
}
