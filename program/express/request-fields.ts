import type { NodePath } from '@babel/traverse';
import { isCall, calledFunctions } from '../flow/callee.ts';
import { leavesOf } from '../flow/leaves.ts';
import { isMember, memberNameOf, membersOf, type Place } from '../flow/place.ts';
import { boundBy } from '../flow/references.ts';
import type { Program } from '../program.ts';
import { propertyKey } from '../values/property-key.ts';
import { codeOf, type CodeRange } from './route-code.ts';
import type { Route } from './routes.ts';

/** Where a request carries its data. */
export type Part = 'body' | 'query' | 'session' | 'files' | 'file' | 'user';

/** The names that a route's own handlers read from a part of the request, in the order of the text: `req.body.name`. */
export function fieldsRead(program: Program, route: Route, part: Part): string[] {
  const code = route.handlers.flatMap((handler) => codeOf(program, handler));
  const taken = code.flatMap((one) => takenApart(one, part));
  const named = taken.flatMap(({ file, path }) => boundBy(file, path, []) ?? []);
  const parts = [...code.flatMap((one) => partsIn(one, part)), ...named];
  const fields = [
    ...taken.flatMap(({ path }) => keysOf(path)),
    ...leavesOf(program, parts).flatMap((leaf) => fieldsAt(program, leaf)),
  ];
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

/** What stands for the part where the request is taken apart: `({ body }, res)`, `const { body: { name } } = req`. */
function takenApart({ file, path }: CodeRange, part: Part): CodeRange[] {
  const inside = file
    .all('ObjectPattern')
    .filter(({ node }) => node.start! >= path.node.start! && node.end! <= path.node.end!);
  const ofRequest = inside.filter((pattern) => pattern.listKey === 'params' || takesParameter(pattern));
  return ofRequest.flatMap((pattern) =>
    pattern.get('properties').flatMap((property): CodeRange[] => {
      const isPart = property.isObjectProperty() && propertyKey(property.node) === part;
      return isPart ? [{ file, path: property.get('value') as NodePath }] : [];
    }),
  );
}

function takesParameter(pattern: NodePath): boolean {
  const parent = pattern.parentPath;
  return (
    parent?.isVariableDeclarator() === true && parent.node.init !== null && isParameter(parent.get('init') as NodePath)
  );
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
