import type { NodePath } from '@babel/traverse';
import type { Program } from '../program.ts';
import { propertyKey } from '../values/property-key.ts';
import type { FunctionAt } from '../functions/called.ts';
import { calledFunctions, isCall, type Call } from './callee.ts';
import { exportedName, exportTarget, importPlaces, ownExportReads, serverImporters } from './exported.ts';
import { membersNamed, settingsNamed } from './fields.ts';
import { isMember, memberNameOf, type Place } from './place.ts';
import { boundBy } from './references.ts';
import { memberPlaces, type UsesOf } from './instances.ts';
import { classKey, isClassField, ownerPathOfThis, thisMembers } from './this.ts';

type Next = Place[] | undefined;

/** Where a value goes from one place; undefined where it is used there, or goes where it cannot be followed. */
export function nextPlaces(program: Program, uses: UsesOf, place: Place): Next {
  const exported = place.exportedAs ?? exportedName(place.path);
  if (exported !== undefined) return outOfFile(program, place, exported);
  const parent = place.path.parentPath;
  if (!parent) return undefined;
  if (isMember(parent) && place.path.key === 'object') return intoMember(place, parent);
  if (isCall(parent)) return intoCall(program, place, parent);
  return throughExpression(place, parent) ?? intoName(program, uses, place) ?? outOfFunction(uses, place, parent);
}

function outOfFile(program: Program, place: Place, name: string): Next {
  if (place.exportedAs === undefined && place.path.parentPath?.isAssignmentExpression()) {
    const reads = ownExportReads(place.file, name, place.steps);
    return serverImporters(program, place.file).length === 0 && reads.length === 0
      ? undefined
      : [...reads, ...importPlaces(program, place.file, name, place.steps)];
  }
  return serverImporters(program, place.file).length === 0
    ? undefined
    : importPlaces(program, place.file, name, place.steps);
}

function intoMember({ file, steps }: Place, member: NodePath): Next {
  const name = memberNameOf(member);
  if (steps.length === 0)
    return name === 'bind' && isCallee(member) ? [{ file, path: member.parentPath!, steps }] : undefined;
  if (name === undefined) return undefined;
  return name === steps[0] ? [{ file, path: member, steps: steps.slice(1) }] : [];
}

/** Through what leaves a value as it is: casts, `await`, branches, `a ?? b`, literals and spreads that hold it. */
function throughExpression({ file, path, steps }: Place, parent: NodePath): Next {
  if (parent.isObjectProperty() && path.key === 'value') {
    const key = propertyKey(parent.node);
    return key === undefined || !parent.parentPath.isObjectExpression()
      ? undefined
      : heldBy({ file, path, steps }, parent.parentPath, key);
  }
  if (parent.isSpreadElement())
    return steps.length > 0 && parent.parentPath.isObjectExpression()
      ? [{ file, path: parent.parentPath, steps }]
      : undefined;
  return passesOn(path, parent) ? [{ file, path: parent, steps }] : undefined;
}

const CASTS = new Set(
  'AwaitExpression TSAsExpression TSNonNullExpression TSSatisfiesExpression TSTypeAssertion TypeCastExpression ParenthesizedExpression'.split(
    ' ',
  ),
);

function passesOn(path: NodePath, parent: NodePath): boolean {
  if (parent.isConditionalExpression()) return path.key !== 'test';
  if (parent.isLogicalExpression()) return parent.node.operator !== '&&' || path.key !== 'left';
  if (parent.isSequenceExpression()) return path.key === parent.node.expressions.length - 1;
  return CASTS.has(parent.node.type);
}

/** A property of an object literal: of the literal itself, and of `this` in the literal's methods. */
function heldBy({ file, steps }: Place, literal: NodePath, key: string): Place[] {
  return [
    { file, path: literal, steps: [key, ...steps] },
    ...thisMembers(file, literal.node, key).map((at) => ({ ...at, steps })),
  ];
}

function intoName(program: Program, uses: UsesOf, place: Place): Next {
  const parent = place.path.parentPath!;
  if (parent.isVariableDeclarator() && place.path.key === 'init')
    return boundBy(place.file, parent.get('id') as NodePath, place.steps);
  if (parent.isAssignmentPattern() && place.path.key === 'right')
    return boundBy(place.file, parent.get('left') as NodePath, place.steps);
  if (isClassField(parent) && place.path.key === 'value') return intoClassField(program, uses, place);
  if (!parent.isAssignmentExpression() || place.path.key !== 'right' || !/^(=|\|\|=|\?\?=)$/.test(parent.node.operator))
    return undefined;
  const left = parent.get('left') as NodePath;
  const stored = isMember(left) ? intoField(program, uses, place) : boundBy(place.file, left, place.steps);
  return stored && [...stored, { file: place.file, path: parent, steps: place.steps }];
}

function intoClassField(program: Program, uses: UsesOf, { file, path, steps }: Place): Next {
  const property = path.parentPath!;
  const name = classKey(property);
  const owner = property.findParent((at) => at.isClass());
  if (name === undefined || !owner) return undefined;
  const isStatic = (property.node as { static?: boolean }).static === true;
  return memberPlaces(program, uses, { file, owner, name, isStatic }).map((at) => ({
    ...at,
    steps: [...at.steps, ...steps],
  }));
}

function intoField(program: Program, uses: UsesOf, { file, path, steps }: Place): Next {
  const left = path.parentPath!.get('left') as NodePath;
  const name = memberNameOf(left);
  if (name === undefined || exportTarget(left) !== undefined) return undefined;
  const owner = (left.get('object') as NodePath).isThisExpression() ? ownerPathOfThis(left) : undefined;
  const reads = owner
    ? memberPlaces(program, uses, { file, owner, name, isStatic: false })
    : membersNamed(program, file, name);
  return reads.filter((at) => at.path !== left).map((at) => ({ ...at, steps: [...at.steps, ...steps] }));
}

function intoCall(program: Program, place: Place, call: Call): Next {
  const { file, path, steps } = place;
  if (path.listKey !== 'arguments') return undefined;
  const callee = call.get('callee') as NodePath;
  const index = path.key as number;
  if (isSelf(callee, index)) return [{ file, path: call, steps }];
  const setting = settingName(call, callee, index);
  if (setting !== undefined) return settingsNamed(program, file, setting).map((at) => ({ ...at, steps }));
  const called = calledFunctions(program, file, call);
  if (called.length === 0) return undefined;
  const bound = called.map((fn) => intoParameter(fn, index, steps));
  return bound.some((places) => places === undefined) ? undefined : bound.flatMap((places) => places ?? []);
}

function intoParameter(fn: FunctionAt, index: number, steps: readonly string[]): Next {
  const parameters = fn.path.get('params') as NodePath[];
  const parameter = parameters[index];
  return parameter ? boundBy(fn.file, parameter, steps) : [];
}

/** `Object.freeze(x)` gives back x. */
function isSelf(callee: NodePath, index: number): boolean {
  if (index !== 0 || !isMember(callee) || !(callee.get('object') as NodePath).isIdentifier({ name: 'Object' }))
    return false;
  return ['freeze', 'seal', 'preventExtensions'].includes(memberNameOf(callee) ?? '');
}

/** The name in `app.set('name', value)`. */
function settingName(call: Call, callee: NodePath, index: number): string | undefined {
  const [first, , ...more] = call.get('arguments') as NodePath[];
  const object = isMember(callee) ? (callee.get('object') as NodePath) : undefined;
  const isApp = object?.isIdentifier() === true || (object !== undefined && isMember(object));
  if (!isApp || memberNameOf(callee) !== 'set' || index !== 1 || more.length > 0) return undefined;
  return first?.isStringLiteral() ? first.node.value : undefined;
}

/** What a function returns turns up where the function is called. */
function outOfFunction(uses: UsesOf, { file, path, steps }: Place, parent: NodePath): Next {
  const isBody = parent.isArrowFunctionExpression() && path.key === 'body';
  const fn = isBody ? parent : parent.isReturnStatement() ? parent.getFunctionParent() : undefined;
  if (!fn || (fn.node as { generator?: boolean }).generator) return undefined;
  const calls = uses(file, fn).filter((leaf) => leaf.steps.length === 0 && isCallee(leaf.path));
  if (calls.length === 0) return undefined;
  return calls.map((leaf) => ({ file: leaf.file, path: leaf.path.parentPath!, steps }));
}

function isCallee(path: NodePath): boolean {
  return path.key === 'callee' && isCall(path.parentPath);
}
