import type { Binding, NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import { isCall } from '../flow/callee.ts';
import { usesOfFunction } from '../flow/leaves.ts';
import { memberNameOf } from '../flow/place.ts';
import { receiversOf } from '../functions/called.ts';
import { memberOf } from '../functions/members.ts';
import type { Program } from '../program.ts';
import { evaluate, wholeValue } from '../values/evaluate.ts';
import { at, type Where } from './where.ts';

/** What a name or member holds: what is assigned to it, what a caller hands in, what is put into the field. */
export function placesBehind(program: Program, where: Where): readonly Where[] {
  const value = wholeValue(program, evaluate(program, where.file, where.path));
  if (value.kind === 'node' && value.path.node !== where.path.node)
    return value.path.isFunction() || value.path.isClass() ? [] : [at(where, value.path, value.file)];
  const end = value.kind === 'unknown' ? value.path : where.path;
  const from = value.kind === 'unknown' ? value.file : where.file;
  if (end.isIdentifier()) return ofIdentifier(program, { ...where, file: from, path: end });
  const name = memberNameOf(end);
  if (name === undefined) return [];
  const owners = receiversOf(program, from, end.get('object') as NodePath);
  return owners
    .flatMap((owner) => memberOf(program, owner, name))
    .filter(({ path }) => !path.isFunction())
    .map(({ file, path }) => at(where, path, file));
}

function ofIdentifier(program: Program, where: Where): readonly Where[] {
  const { name } = where.path.node as Identifier;
  const binding = where.path.scope.getBinding(name);
  if (!binding) return undeclared(where.path, name).map((path) => at(where, path));
  const handed = where.given.get(binding);
  if (handed) return [handed];
  if (binding.kind === 'param') return fromCallers(program, where, binding);
  if (!binding.path.isVariableDeclarator() || !binding.path.get('id').isIdentifier()) return [];
  const init = binding.path.get('init') as NodePath;
  return [...(init.node ? [init] : []), ...assignedTo(binding)].map((path) => at(where, path));
}

/** What the function around assigns to a variable that nobody declares: each call gives it anew before it is used. */
function undeclared(path: NodePath, name: string): NodePath[] {
  const assigned: NodePath[] = [];
  path.getFunctionParent()?.traverse({
    AssignmentExpression: (assignment) => {
      const isOwn = assignment.get('left').isIdentifier({ name }) && assignment.node.operator === '=';
      if (isOwn) assigned.push(assignment.get('right'));
    },
  });
  return assigned;
}

function assignedTo(binding: Binding): NodePath[] {
  return binding.constantViolations.flatMap((path) =>
    path.isAssignmentExpression({ operator: '=' }) && path.get('left').isIdentifier()
      ? [path.get('right') as NodePath]
      : [],
  );
}

/** What all callers hand to a plain parameter. */
function fromCallers(program: Program, where: Where, binding: Binding): Where[] {
  const fn = binding.scope.path;
  if (!fn.isFunction()) return [];
  const index = fn.node.params.findIndex(
    (param) => (param.type === 'AssignmentPattern' ? param.left : param) === binding.identifier,
  );
  if (index < 0) return [];
  return usesOfFunction(program, where.file, fn).flatMap(({ file, path, steps }) => {
    const call = path.parentPath;
    if (steps.length > 0 || path.key !== 'callee' || !isCall(call)) return [];
    const argument = (call.get('arguments') as NodePath[])[index];
    return argument && !argument.isSpreadElement() ? [at(where, argument, file)] : [];
  });
}
