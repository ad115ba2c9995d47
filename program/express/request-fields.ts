import type { NodePath } from '@babel/traverse';
import { isCall, calledFunctions } from '../flow/callee.ts';
import { leavesOf } from '../flow/leaves.ts';
import { isMember, memberNameOf, membersOf, type Place } from '../flow/place.ts';
import type { Program } from '../program.ts';
import { propertyKey } from '../values/property-key.ts';
import { codeOf, type CodeRange } from './route-code.ts';
import type { Route } from './routes.ts';

/** Where a request carries its data. */
export type Part = 'body' | 'query' | 'session' | 'files' | 'file' | 'user';

/** The names that a route's own handlers read from a part of the request, in the order of the text: `req.body.name`. */
export function fieldsRead(program: Program, route: Route, part: Part): string[] {
  const parts = route.handlers.flatMap((handler) => codeOf(program, handler)).flatMap((code) => partsIn(code, part));
  const fields = leavesOf(program, parts).flatMap((leaf) => fieldsAt(program, leaf));
  const validated = part === 'body' ? route.handlers.flatMap(({ path }) => validatedFields(path)) : [];
  return [...new Set([...validated, ...fields])];
}

/** Every `x.body` in a piece of code where `x` is a parameter, whatever its name. */
export function partsIn({ file, path }: CodeRange, part: Part): Place[] {
  const inside = membersOf(file).filter(
    (member) => member.node.start! >= path.node.start! && member.node.end! <= path.node.end!,
  );
  const members = inside.filter(
    (member) => memberNameOf(member) === part && isParameter(member.get('object') as NodePath),
  );
  return members.map((member) => ({ file, path: member, steps: [] }));
}

function isParameter(path: NodePath): boolean {
  return path.isIdentifier() && path.scope.getBinding(path.node.name)?.kind === 'param';
}

function fieldsAt(program: Program, { file, path, steps }: Place): string[] {
  const parent = path.parentPath;
  if (steps.length > 0 || !parent) return [];
  if (isMember(parent) && path.key === 'object') return isCalled(parent) ? [] : [memberNameOf(parent) ?? []].flat();
  if (parent.isVariableDeclarator() && path.key === 'init') return keysOf(parent.get('id') as NodePath);
  if (parent.isAssignmentExpression() && path.key === 'right') return keysOf(parent.get('left') as NodePath);
  if (!isCall(parent) || path.listKey !== 'arguments') return [];
  const parameters = calledFunctions(program, file, parent).flatMap(
    (fn) => (fn.path.get('params') as NodePath[])[path.key as number] ?? [],
  );
  return parameters.flatMap(keysOf);
}

function isCalled(member: NodePath): boolean {
  return member.key === 'callee' && isCall(member.parentPath);
}

function keysOf(pattern: NodePath): string[] {
  if (!pattern.isObjectPattern()) return [];
  return pattern
    .get('properties')
    .flatMap((property) => (property.isObjectProperty() ? (propertyKey(property.node) ?? []) : []));
}

/** `body('email').isEmail()`, `check('name')` of express-validator, as they stand among the handlers. */
function validatedFields(path: NodePath): string[] {
  const found: string[] = [];
  const look = (at: NodePath): void => {
    if (!at.isCallExpression() || !(at.get('callee') as NodePath).isIdentifier()) return;
    const [first] = at.get('arguments');
    const name = (at.node.callee as { name: string }).name;
    if (/^(body|check)$/.test(name) && first?.isStringLiteral() && /^\w+$/.test(first.node.value))
      found.push(first.node.value);
  };
  look(path);
  path.traverse({ CallExpression: look });
  return found;
}
