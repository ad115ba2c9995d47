import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { effectsOf, functionsReached } from '../../detect/jobs/effects.ts';
import { hasAdapter } from '../../detect/websockets/adapter.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { FunctionAt } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';
import { guardFlagsIn } from './guard-flag.ts';
import type { Obstacle } from './obstacle.ts';

const READS_DISK = /^(read|exists|stat|lstat|access|createReadStream|realpath|opendir|glob|open|close|join|resolve)/;
const CHANGES = /^(set|add|push|delete|unshift|splice|pop|shift|clear|sort|reverse|fill)$/;

/** What a job does besides work for the whole service, that each instance must do for itself. */
export function workObstacle(program: Program, functions: readonly FunctionAt[]): Obstacle | undefined {
  for (const effect of effectsOf(program, functions)) {
    const at = { file: effect.file, path: effect.path };
    if (effect.effect === 'broadcast' && !hasAdapter(program, effect.file)) return { code: 'local-sockets', at };
    if ((effect.effect === 'disk' || effect.effect === 'command') && !isDiskRead(effect.path))
      return { code: 'local-disk', at };
  }
  const own = ownFunctions(program, functions);
  const flags = guardFlagsIn(own);
  for (const fn of own) {
    const state = stateIn(program, fn, flags);
    if (state) return state;
  }
  return undefined;
}

/** True where the work itself sees to it that its ticks do not overlap, within one process. */
export function isGuarded(program: Program, functions: readonly FunctionAt[]): boolean {
  return guardFlagsIn(ownFunctions(program, functions)).length > 0;
}

/** What a job runs in the file that defines it. */
function ownFunctions(program: Program, functions: readonly FunctionAt[]): readonly FunctionAt[] {
  const [first] = functions;
  return functionsReached(program, functions).filter(({ file }) => file === first?.file);
}

function isDiskRead(call: NodePath): boolean {
  const callee = call.get('callee') as NodePath;
  const name = callee.isIdentifier() ? callee.node.name : memberNameOf(callee);
  return READS_DISK.test(name ?? '');
}

/** A variable of the module that the function changes, or that something else changes while requests are served. */
function stateIn(program: Program, { file, path: fn }: FunctionAt, flags: readonly Binding[]): Obstacle | undefined {
  let found: Obstacle | undefined;
  fn.traverse({
    Identifier: (name) => {
      const binding = found || !isUse(name) ? undefined : name.scope.getBinding(name.node.name);
      if (!binding?.scope.path.isProgram() || !isVariable(binding) || flags.includes(binding)) return;
      if (isChanged(name) || changesLater(program, file, binding))
        found = { code: 'keeps-state', detail: name.node.name, at: { file, path: name } };
    },
    ThisExpression: (self) => {
      const member = self.parentPath;
      if (!found && isMember(member) && isChange(member) && !isLazy(member))
        found = { code: 'keeps-state', detail: file.textOf(member.node), at: { file, path: member } };
    },
  });
  return found;
}

function isUse(name: NodePath): boolean {
  return name.isReferencedIdentifier() || name.key === 'left' || name.key === 'argument';
}

function isVariable({ path, kind }: Binding): boolean {
  return kind !== 'module' && path.isVariableDeclarator();
}

/** `x = …`, `x++`, `x.push(…)`, `x[key] = …`, `delete x[key]`; not the first filling of an empty variable. */
function isChanged(name: NodePath): boolean {
  if (isChange(name)) return !isLazy(name);
  const member = name.parentPath;
  if (!isMember(member) || name.key !== 'object') return false;
  const call = member!.parentPath;
  if (call?.isCallExpression() && member!.key === 'callee')
    return CHANGES.test(memberNameOf(member!) ?? '') && isTable(name);
  return isChange(member!) || (call?.isUnaryExpression({ operator: 'delete' }) ?? false);
}

function isChange(target: NodePath): boolean {
  const parent = target.parentPath;
  return (parent?.isAssignmentExpression() && target.key === 'left') || parent?.isUpdateExpression() === true;
}

/** A Map, array or object of this module, not something of a library that has such a method. */
function isTable(name: NodePath): boolean {
  const declarator = name.isIdentifier() ? name.scope.getBinding(name.node.name)?.path : undefined;
  const init = declarator?.isVariableDeclarator() ? (declarator.get('init') as NodePath) : undefined;
  if (init?.isNewExpression()) return /^(Map|Set|WeakMap|Array)$/.test(init.get('callee').toString());
  return init?.isArrayExpression() === true || init?.isObjectExpression() === true;
}

/** `x ??= make()`, `x ||= make()`, `if (!x) x = make()`: each process makes its own. */
function isLazy(target: NodePath): boolean {
  const write = target.parentPath!;
  if (write.isAssignmentExpression() && /^(\|\||\?\?)=$/.test(write.node.operator)) return true;
  const condition = write.findParent((at) => at.isIfStatement() || at.isFunction());
  const test = condition?.isIfStatement() ? condition.get('test').toString() : '';
  return (
    test === `!${target.toString()}` || (test.startsWith(`${target.toString()} ==`) && /(null|undefined)$/.test(test))
  );
}

/** Requests or events change it. */
function changesLater(program: Program, file: SourceFile, { constantViolations }: Binding): boolean {
  const writes = constantViolations.filter(
    (write) => !write.isAssignmentExpression() || !isLazy(write.get('left') as NodePath),
  );
  return writes.some((write) => activationsOf(program, file, write).some(({ kind }) => kind === 'later'));
}
