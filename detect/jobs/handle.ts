import type { Binding, NodePath } from '@babel/traverse';
import type { TimerSite } from './timer-site.ts';
import { memberNameOf } from '../../program/flow/place.ts';

/** Where the timer's handle is stopped or changed, as far as it is held in one variable. */
export function handleUses({ path }: TimerSite): NodePath[] {
  const binding = handleBinding(path);
  return (binding?.referencePaths ?? []).filter((reference) => isStop(reference));
}

/**
 * True for a timer that ends with the work that started it: the handle is a variable of the function around it, which
 * also stops it; or the callback stops its own timer. A stop in a signal handler or a returned function does not count.
 */
export function endsWithItsWork(site: TimerSite): boolean {
  const binding = handleBinding(site.path);
  if (!binding || isStartedAgain(binding, site.path)) return false;
  const stops = binding.referencePaths.filter(isStop);
  if (stops.some((stop) => isInside(stop, site.path))) return true;
  const around = site.path.getFunctionParent();
  return around !== null && !binding.scope.path.isProgram() && stops.some((stop) => isPartOf(stop, around));
}

function handleBinding(path: NodePath): Binding | undefined {
  const parent = path.parentPath;
  if (parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier')
    return parent.scope.getBinding(parent.node.id.name);
  if (!parent?.isAssignmentExpression()) return undefined;
  const left = parent.get('left');
  return left.isIdentifier() ? left.scope.getBinding(left.node.name) : undefined;
}

/** The variable takes another timer later: it is replaced, not ended. */
function isStartedAgain(binding: Binding, path: NodePath): boolean {
  return binding.constantViolations.some(
    (violation) =>
      violation.isAssignmentExpression() &&
      violation.get('right') !== path &&
      violation.get('right').isCallExpression(),
  );
}

/** `clearInterval(handle)`, `handle.stop()`, `handle.cancel()`. */
function isStop(reference: NodePath): boolean {
  const parent = reference.parentPath;
  if (parent?.isCallExpression() && reference.listKey === 'arguments')
    return /clear(Interval|Timeout)|cancelJob/.test(parent.get('callee').toString());
  return parent?.isMemberExpression() === true && /^(stop|cancel|destroy|close)$/.test(memberNameOf(parent) ?? '');
}

function isInside(inner: NodePath, outer: NodePath): boolean {
  return outer.node.start! <= inner.node.start! && inner.node.end! <= outer.node.end!;
}

/** In the function itself, or in callbacks that it hands to what it works with; not in what it returns, nor in a handler of the process's end. */
function isPartOf(stop: NodePath, around: NodePath): boolean {
  for (let fn = stop.getFunctionParent(); fn && fn !== around; fn = fn.getFunctionParent()) {
    const call = fn.parentPath;
    const isCallback = call?.isCallExpression() || call?.isNewExpression();
    if (
      isCallback
        ? /^process\b|\bserver\.close|onShutdown/.test(call.get('callee').toString())
        : !isNamedInside(fn, around)
    )
      return false;
  }
  return isInside(stop, around);
}

/** A function of its own name inside the other: `const stop = () => clearInterval(handle)`. */
function isNamedInside(fn: NodePath, around: NodePath): boolean {
  const id = fn.isFunctionDeclaration()
    ? fn.node.id
    : fn.parentPath?.isVariableDeclarator()
      ? fn.parentPath.node.id
      : undefined;
  const binding =
    id?.type === 'Identifier' ? (around.scope.getBinding(id.name) ?? fn.scope.parent.getBinding(id.name)) : undefined;
  return (
    binding !== undefined &&
    binding.referencePaths.every(
      (reference) => reference.findParent((at) => at.isReturnStatement() && at.getFunctionParent() === around) === null,
    )
  );
}
