import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { familyOf, type Family } from '../../../program/flow/instances.ts';
import { usesOfFunction } from '../../../program/flow/leaves.ts';
import { isMember, type Place } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { activationsOf, type Activation } from '../../../program/when/activations.ts';
import { unwrap } from '../../../program/values/unwrap.ts';

/** Who makes instances of a class or constructor function, asked once. */
export function familyAt(program: Program, file: SourceFile, cls: NodePath): Family {
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

const CONTAINERS =
  /^(Service|Injectable|Singleton|Controller|JsonController|RestController|Resolver|Provide|\w*Gateway)$/i;

/** True for a class of which a container of dependencies makes the one instance: `@Service()`, `@Injectable()`. */
export function isInjected(cls: NodePath): boolean {
  const { decorators } = cls.node as { decorators?: { expression: Node }[] | null };
  return (decorators ?? []).some(({ expression }) => {
    const name = expression.type === 'CallExpression' ? expression.callee : expression;
    return name.type === 'Identifier' && CONTAINERS.test(name.name);
  });
}

/** `X.instance = this` in the constructor: the class has one instance, whoever asks for it. */
export function keepsItself(cls: NodePath): boolean {
  let found = false;
  cls.traverse({
    AssignmentExpression(path) {
      const isOwn =
        path.get('right').isThisExpression() && path.getFunctionParent()?.isClassMethod({ kind: 'constructor' });
      if (isOwn && isKept(path.get('right'))) found = true;
    },
  });
  return found;
}

/**
 * What an expression makes stays: it is kept where it outlives the request, or does not run for each request. A function
 * that nobody is seen to call may be called at the start, as one that takes the app is by a loader of routes.
 */
export function isLasting(program: Program, file: SourceFile, path: NodePath): boolean {
  return isKept(path) || runsAtStartOnly(activationsOf(program, file, path));
}

function runsAtStartOnly(activations: readonly Activation[]): boolean {
  return activations.length > 0 && activations.every(({ kind }) => kind !== 'later');
}

/** `instance = new X()` with `instance` outside of the function, `X.instance ??= new X()`. */
export function isKept(path: NodePath): boolean {
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
