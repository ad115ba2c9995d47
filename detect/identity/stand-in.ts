import type { NodePath } from '@babel/traverse';
import type { AssignmentExpression, ObjectProperty, VariableDeclarator } from '@babel/types';
import { memberNameOf } from '../../program/flow/place.ts';
import { callersOf } from '../../program/values/callers.ts';
import { readsEnvironment } from '../../program/values/environment-read.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { isSettled } from '../../program/values/settled.ts';
import type { Program } from '../../program/program.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { outward, type Step } from './outward.ts';

/** True where a value only stands in for one that may be configured: a default, one branch of a mode, a development entry. */
export function isStandIn(program: Program, file: SourceFile, path: NodePath): boolean {
  for (const step of outward(path)) {
    if (isBranchOfMode(program, file, step) || isDefaultArgument(program, file, step)) return true;
    if (!step.beyondCall && isDefault(program, file, step)) return true;
  }
  return !isSettled(path) || isGuarded(program, file, path);
}

/** `process.env.X ? a : b`, `process.env.X || a`, whatever is made of the value on the way. */
function isBranchOfMode(program: Program, file: SourceFile, { at, parent, beyondCall }: Step): boolean {
  if (parent.isConditionalExpression() && at.key !== 'test')
    return !beyondCall || isMode(program, file, parent.get('test'));
  if (!parent.isLogicalExpression() || at.key !== 'right') return false;
  return (!beyondCall && parent.node.operator !== '&&') || isMode(program, file, parent.get('left'));
}

function isDefault(program: Program, file: SourceFile, { at, parent }: Step): boolean {
  if (parent.isAssignmentExpression()) return /^(\|\||\?\?)=$/.test(parent.node.operator) || isOneOfSeveral(parent);
  if (parent.isAssignmentPattern()) return at.key === 'right' && !isNeverOverridden(program, file, parent);
  if (parent.isVariableDeclarator()) return at.key === 'init' && isReassigned(parent);
  return parent.isObjectProperty() && at.key === 'value' && isDefaultKey(parent);
}

/** A parameter's default that every caller leaves as it is. */
function isNeverOverridden(program: Program, file: SourceFile, pattern: NodePath): boolean {
  const owner = pattern.parentPath;
  if (pattern.listKey !== 'params' || !owner?.isFunction()) return false;
  const callers = callersOf(program, file, owner);
  return callers.length > 0 && callers.every(({ path }) => path.node.arguments.length <= (pattern.key as number));
}

function isReassigned(declarator: NodePath<VariableDeclarator>): boolean {
  const { id } = declarator.node;
  const binding = id.type === 'Identifier' ? declarator.scope.getBinding(id.name) : undefined;
  return binding !== undefined && !binding.constant;
}

const DEFAULT_KEYS =
  /^(default|defaults|defaultValue|devDefault|fallback|example|examples|placeholder|description|development|dev|test|testing|local)$/;

/** `{ env: 'X', default: … }` of settings packages, `development: {…}` of tables by environment. */
function isDefaultKey(property: NodePath<ObjectProperty>): boolean {
  return DEFAULT_KEYS.test(propertyKey(property.node) ?? '');
}

/** `get('NAME', default)`, `.default(value)`, `.option('--flag', 'words', default)`. */
function isDefaultArgument(program: Program, file: SourceFile, { at, parent, beyondCall }: Step): boolean {
  if (beyondCall || !parent.isCallExpression() || at.listKey !== 'arguments') return false;
  const callee = parent.get('callee') as NodePath;
  const name = callee.isIdentifier() ? callee.node.name : memberNameOf(callee);
  if (/^(default|defaultTo|option|catch|fallback)$/.test(name ?? '')) return true;
  const [first] = parent.node.arguments;
  if (at.key === 0 || first?.type !== 'StringLiteral' || !/^[\w.:-]+$/.test(first.value)) return false;
  return (
    /^[A-Z][A-Z0-9_]*$/.test(first.value) ||
    readsEnvironment(program, file, callee) ||
    /^(get|getOrDefault|env)/i.test(name ?? '')
  );
}

/** `x = literal;` in one place and something else in another. */
function isOneOfSeveral(write: NodePath<AssignmentExpression>): boolean {
  const left = write.get('left') as NodePath;
  const binding = left.isIdentifier() ? left.scope.getBinding(left.node.name) : undefined;
  if (!binding) return false;
  const hasInit = binding.path.isVariableDeclarator() && !!binding.path.node.init;
  return binding.constantViolations.length + (hasInit ? 1 : 0) > 1;
}

/** Inside `if (process.env.X …)`, either way. */
function isGuarded(program: Program, file: SourceFile, path: NodePath): boolean {
  const branch = path.findParent((parent) => parent.isIfStatement() || parent.isFunction());
  if (!branch?.isIfStatement()) return false;
  return isMode(program, file, branch.get('test')) || isGuarded(program, file, branch);
}

/** A condition on the environment; "not in tests" is no mode of the service. */
function isMode(program: Program, file: SourceFile, test: NodePath): boolean {
  if (readsEnvironment(program, file, test)) return true;
  let reads = false;
  let isUnlessTests = false;
  test.traverse({
    MemberExpression: (member) => void (reads ||= readsEnvironment(program, file, member)),
    Identifier: (name) => void (reads ||= readsEnvironment(program, file, name)),
    StringLiteral: ({ node, parent }) => void (isUnlessTests ||= /^test(ing)?$/.test(node.value) && isUnequal(parent)),
  });
  return reads && !isUnlessTests;
}

function isUnequal({ type, operator }: { type: string; operator?: string }): boolean {
  return type === 'BinaryExpression' && /^!==?$/.test(operator ?? '');
}
