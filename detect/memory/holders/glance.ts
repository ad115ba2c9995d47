import type { Node } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { walk, type Spot } from '../../../ast/walk.ts';
import { memberName } from '../../../program/flow/place.ts';
import { mayBeCollection } from './bare-collection.ts';
import { mayChange } from './evidence.ts';

/** What one walk over a bare tree tells of a file. */
interface Sight {
  readonly variables: Map<string, Spot[]>;
  readonly touched: Map<string, Spot[]>;
  readonly exported: Set<string>;
  readonly fields: Set<string>;
  readonly changedFields: Set<string>;
  /** Names whose properties are assigned, and names that may stand for the app. */
  readonly owners: Set<string>;
  readonly made: Set<string>;
  /** Something was seen that only scopes can judge. */
  isCertain: boolean;
}

/** False where a file surely holds no memory of its own; most files of an app are told so without scopes. */
export function mayHold(file: SourceFile): boolean {
  const sight: Sight = {
    variables: new Map(),
    touched: new Map(),
    exported: new Set(),
    fields: new Set(),
    changedFields: new Set(),
    owners: new Set(),
    made: new Set(['app', 'global', 'globalThis']),
    isCertain: false,
  };
  walk(file.ast.program, (spot) => look(sight, spot));
  if (sight.isCertain || meet(sight.fields, sight.changedFields) || meet(sight.owners, sight.made)) return true;
  return [...sight.variables].some(([name, spots]) => spots.some((spot) => lasts(sight, name, spot)));
}

type Looks = { readonly [T in Node['type']]?: (sight: Sight, node: Extract<Node, { type: T }>, spot: Spot) => void };

const LOOKS: Looks = {
  VariableDeclarator(sight, { id, init }, spot) {
    if (id.type !== 'Identifier') return;
    if (!isLoopVariable(spot)) push(sight.variables, id.name, spot);
    if (isPlainCall(init)) sight.made.add(id.name);
  },
  ImportDefaultSpecifier: (sight, { local }) => sight.made.add(local.name),
  ImportSpecifier: (sight, { local }) => sight.made.add(local.name),
  Identifier(sight, { name }, spot) {
    if (!isName(spot) && mayChange(spot)) push(sight.touched, name, spot);
  },
  ThisExpression: (sight, _, spot) => lookAtThis(sight, spot),
  ClassProperty: (sight, { key, value }) => lookAtField(sight, key, value),
  ClassPrivateProperty: (sight, { key, value }) => lookAtField(sight, key, value),
  ExportSpecifier: (sight, { local }) => sight.exported.add(local.name),
  ExportDefaultDeclaration(sight, { declaration }) {
    sight.isCertain ||= isOpenValue(declaration);
  },
  AssignmentExpression(sight, { left, right }) {
    sight.isCertain ||= isOpenTarget(left) && isOpenValue(right);
    lookAtTarget(sight, left);
  },
  UpdateExpression: (sight, { argument }) => lookAtTarget(sight, argument),
};

function look(sight: Sight, spot: Spot): void {
  const { node } = spot;
  (LOOKS[node.type] as ((sight: Sight, node: Node, spot: Spot) => void) | undefined)?.(sight, node, spot);
}

function lookAtField(sight: Sight, key: Node, value: Node | null | undefined): void {
  if (mayBeCollection(value)) sight.isCertain = true;
  else if (value) sight.fields.add(fieldName(key));
}

/** What may be a property of the app or of the global object is assigned: `app.x`, `app.locals.x`, `req.app.x`. */
function lookAtTarget(sight: Sight, target: Node): void {
  if (target.type !== 'MemberExpression') return;
  const { object } = target;
  if (object.type === 'Identifier') sight.owners.add(object.name);
  else if (/^(app|locals)$/.test(memberName(object) ?? '') && !isResponse(object)) sight.owners.add('app');
}

/** `res.locals` is a request's own. */
function isResponse(locals: Node): boolean {
  return (
    locals.type === 'MemberExpression' &&
    locals.object.type === 'Identifier' &&
    /^res(ponse)?$/.test(locals.object.name)
  );
}

function isPlainCall(init: Node | null | undefined): boolean {
  return init?.type === 'CallExpression' && init.callee.type !== 'MemberExpression';
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((name) => others.has(name));
}

/** The name of a property, not of a variable. */
function isName({ key, parentPath: parent }: Spot): boolean {
  return (key === 'property' || key === 'key') && (parent!.node as { computed?: boolean }).computed !== true;
}

/** A property of `this` that is set, or that is changed outside the constructor. */
function lookAtThis(sight: Sight, spot: Spot): void {
  const member = spot.parentPath!;
  const name = spot.key === 'object' ? memberName(member.node) : undefined;
  if (name === undefined) return;
  const outer = member.parentPath!.node;
  if (member.key === 'left' && outer.type === 'AssignmentExpression') {
    if (mayBeCollection(outer.right)) sight.isCertain = true;
    sight.fields.add(name);
  }
  const fn = functionAround(spot)?.node;
  const isConstructor = fn?.type === 'ClassMethod' && fn.kind === 'constructor';
  if (!isConstructor && mayChange(member)) sight.changedFields.add(name);
}

function fieldName(key: Node): string {
  if (key.type === 'PrivateName') return `#${key.id.name}`;
  return key.type === 'Identifier' ? key.name : String((key as { value?: unknown }).value);
}

/** `exports.x`, `module.exports`, `module.exports.x`. */
function isOpenTarget(left: Node): boolean {
  if (left.type !== 'MemberExpression') return false;
  const { object } = left;
  if (object.type === 'Identifier') return object.name === 'exports' || object.name === 'module';
  return memberName(object) === 'exports';
}

/** A collection, or a literal that holds one or has methods with a `this`. */
function isOpenValue(value: Node): boolean {
  if (value.type !== 'ObjectExpression') return mayBeCollection(value);
  let found = false;
  walk(value, ({ node }) => {
    found ||= node.type === 'ThisExpression' || (node.type === 'ObjectProperty' && mayBeCollection(node.value));
  });
  return found;
}

/** A variable that outlives the function that runs, as far as names can tell. */
function lasts(sight: Sight, name: string, declarator: Spot): boolean {
  const around = functionAround(declarator)?.node;
  const touched = (sight.touched.get(name) ?? []).filter((spot) => isWithin(spot, around));
  const assigned = touched.filter(({ key, parentPath: parent }) => isAssigned(key, parent!.node));
  if (assigned.length === 0 && !mayBeCollection((declarator.node as { init?: Node }).init)) return false;
  if (around) return touched.some((spot) => functionAround(spot)?.node !== around);
  return touched.length > 0 || sight.exported.has(name) || isExported(declarator);
}

function isAssigned(key: Spot['key'], { type }: Node): boolean {
  return (
    (key === 'left' && type !== 'BinaryExpression') ||
    type === 'UpdateExpression' ||
    type === 'ArrayPattern' ||
    type === 'ObjectProperty'
  );
}

function isExported({ parentPath: declaration }: Spot): boolean {
  return declaration?.parentPath?.node.type === 'ExportNamedDeclaration';
}

function isLoopVariable({ parentPath: declaration }: Spot): boolean {
  return declaration?.key === 'init' || declaration?.key === 'left';
}

const FUNCTION = /Function|^(Object|Class|ClassPrivate)Method$/;

function functionAround({ parentPath }: Spot): Spot | undefined {
  for (let at = parentPath; at; at = at.parentPath) if (FUNCTION.test(at.node.type)) return at;
  return undefined;
}

function isWithin(spot: Spot, fn: Node | undefined): boolean {
  if (!fn) return true;
  for (let at = spot.parentPath; at; at = at.parentPath) if (at.node === fn) return true;
  return false;
}

function push<T>(index: Map<string, T[]>, key: string, item: T): void {
  const known = index.get(key);
  if (known) known.push(item);
  else index.set(key, [item]);
}
