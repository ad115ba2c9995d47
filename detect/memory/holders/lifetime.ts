import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { familyOf, type Family } from '../../../program/flow/instances.ts';
import { usesOfFunction } from '../../../program/flow/leaves.ts';
import { isMember, type Place } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { activationsOf, runsAtStart } from '../../../program/when/activations.ts';
import { unwrap } from '../../../program/values/unwrap.ts';

/** Who makes instances of a class or constructor function, asked once. */
function familyAt(program: Program, file: SourceFile, cls: NodePath): Family {
  const known = program.remember('families', () => new Map<NodePath['node'], Family>());
  if (!known.has(cls.node))
    known.set(
      cls.node,
      familyOf((from, path) => usesOfFunction(program, from, path), file, cls),
    );
  return known.get(cls.node)!;
}

/** The places where instances are made that live as long as the process. */
export function lastingInstances(program: Program, file: SourceFile, cls: NodePath): readonly Place[] {
  return familyAt(program, file, cls).made.filter((made) => isLasting(program, made.file, made.path));
}

/** True for a class of which a container of dependencies, or code that cannot be followed, makes an instance. */
export function isMadeUnseen(program: Program, file: SourceFile, cls: NodePath): boolean {
  const decorated = ((cls.node as { decorators?: unknown[] | null }).decorators ?? []).length > 0;
  return decorated || familyAt(program, file, cls).unseen;
}

/** What an expression makes stays: it runs at start, or is kept in a variable or field that outlives the request. */
export function isLasting(program: Program, file: SourceFile, path: NodePath): boolean {
  return runsAtStart(activationsOf(program, file, path)) || isKept(path);
}

/** `instance = new X()` with `instance` outside of the function, `X.instance ??= new X()`. */
function isKept(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (parent.isLogicalExpression() || parent.isAwaitExpression() || unwrap(parent) !== parent) return isKept(parent);
  if (!parent.isAssignmentExpression() || path.key !== 'right') return false;
  const left = parent.get('left') as NodePath;
  if (isMember(left)) return isStaticTarget(left) || isKept(parent);
  const binding = left.isIdentifier() ? left.scope.getBinding(left.node.name) : undefined;
  return binding !== undefined && binding.scope.getFunctionParent() === null;
}

function isStaticTarget(left: NodePath): boolean {
  const object = left.get('object') as NodePath;
  if (object.isThisExpression())
    return (object.getFunctionParent()?.node as { static?: boolean } | undefined)?.static === true;
  if (!object.isIdentifier()) return false;
  const binding = object.scope.getBinding(object.node.name);
  return binding ? binding.path.isClass() : /^global(This)?$/.test(object.node.name);
}
