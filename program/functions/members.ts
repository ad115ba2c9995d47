import type { NodePath } from '@babel/traverse';
import type { Class, ObjectExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { propertyKey } from '../values/property-key.ts';
import { possibleValues } from '../values/possible-values.ts';
import { memberNameOf } from '../flow/place.ts';
import { classKey, prototypeMember, thisMembers } from '../flow/this.ts';

/** An expression, function or class of the app, with its file. */
export interface At {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** What a member of a class, object literal or old-style constructor function is: the method, or each expression that is put there. */
export function memberOf(program: Program, owner: At, name: string, depth = 0): At[] {
  if (depth > 6) return [];
  const { file, path } = owner;
  if (path.isClass()) {
    const own = classMember(file, path, name);
    return own.length > 0 ? own : inherited(program, file, path, [name, depth]);
  }
  if (path.isObjectExpression()) return objectMember(file, path, name);
  return path.isFunction()
    ? [...onPrototype(file, path, name), ...onBinding(file, path, name), ...assigned(file, path, name)]
    : [];
}

function classMember(file: SourceFile, path: NodePath<Class>, name: string): At[] {
  const members = path
    .get('body')
    .get('body')
    .flatMap((member): At[] => {
      if (classKey(member) !== name) return [];
      if (member.isClassMethod() || member.isClassPrivateMethod()) return [{ file, path: member }];
      const value = member.get('value') as NodePath;
      return value.node ? [{ file, path: value }] : [];
    });
  return [...members, ...injected(file, path, name), ...onBinding(file, path, name), ...assigned(file, path, name)];
}

/** `constructor(private readonly mail: MailService)`. */
function injected(file: SourceFile, path: NodePath<Class>, name: string): At[] {
  const maker = path
    .get('body')
    .get('body')
    .find((member) => member.isClassMethod({ kind: 'constructor' }));
  const parameters = (maker?.get('params') ?? []) as NodePath[];
  return parameters.flatMap((parameter) => {
    const inner = parameter.isTSParameterProperty() ? (parameter.get('parameter') as NodePath) : undefined;
    return inner?.isIdentifier({ name }) ? [{ file, path: inner }] : [];
  });
}

function inherited(program: Program, file: SourceFile, path: NodePath<Class>, [name, depth]: [string, number]): At[] {
  const parent = path.get('superClass') as NodePath;
  if (!parent.node) return [];
  return possibleValues(program, file, parent).flatMap((candidate) => memberOf(program, candidate, name, depth + 1));
}

function objectMember(file: SourceFile, path: NodePath<ObjectExpression>, name: string): At[] {
  const own = path.get('properties').flatMap((property): At[] => {
    if (property.isSpreadElement() || propertyKey(property.node as { key?: unknown; computed?: boolean }) !== name)
      return [];
    return [{ file, path: property.isObjectProperty() ? (property.get('value') as NodePath) : property }];
  });
  return own.length > 0 ? own : onBinding(file, path, name);
}

/** `x.name = value`, where x is bound to the object, class or function. */
function onBinding(file: SourceFile, path: NodePath, name: string): At[] {
  const holder = path.parentPath?.isVariableDeclarator() ? path.parentPath : path;
  const id = (holder.node as { id?: { type: string; name: string } | null }).id;
  const binding = id?.type === 'Identifier' ? holder.parentPath?.scope.getBinding(id.name) : undefined;
  return (binding?.referencePaths ?? []).flatMap((reference) => {
    const member = reference.parentPath;
    const assignment = member?.parentPath;
    const isTarget =
      member?.isMemberExpression() &&
      member.key === 'left' &&
      assignment?.isAssignmentExpression() &&
      memberNameOf(member) === name;
    return isTarget ? [{ file, path: (assignment as NodePath).get('right') as NodePath }] : [];
  });
}

/** `F.prototype.name = value`. */
function onPrototype(file: SourceFile, owner: NodePath, name: string): At[] {
  return file.all('AssignmentExpression').flatMap((assignment) => {
    if (memberNameOf(assignment.get('left') as NodePath) !== name) return [];
    const right = assignment.get('right') as NodePath;
    return prototypeMember(right)?.owner.node === owner.node ? [{ file, path: right }] : [];
  });
}

/** `this.name = value` inside the owner. */
function assigned(file: SourceFile, owner: NodePath, name: string): At[] {
  return thisMembers(file, owner.node, name).flatMap(({ path }) => {
    const assignment = path.key === 'left' ? path.parentPath : undefined;
    return assignment?.isAssignmentExpression() ? [{ file, path: assignment.get('right') as NodePath }] : [];
  });
}
