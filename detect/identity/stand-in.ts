import type { NodePath } from '@babel/traverse';
import type { ObjectProperty, VariableDeclarator } from '@babel/types';
import { memberNameOf } from '../../program/flow/place.ts';
import { callersOf } from '../../program/values/callers.ts';
import { readsEnvironment } from '../../program/values/environment-read.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import type { Program } from '../../program/program.ts';
import type { SourceFile } from '../../ast/source-file.ts';

/** True where a value only stands in for one that may be configured: a default, one branch of a mode, a development entry. */
export function isStandIn(program: Program, file: SourceFile, path: NodePath): boolean {
  for (let at: NodePath = path; at.parentPath; at = at.parentPath) {
    const parent = at.parentPath;
    if (parent.isFunction() || parent.isProgram()) return isGuarded(program, file, at);
    if (isDefault(program, file, at, parent)) return true;
    if (parent.isStatement() && !parent.isVariableDeclaration())
      return isOneOfSeveral(at) || isGuarded(program, file, parent);
    if (parent.isVariableDeclaration()) return isGuarded(program, file, parent);
  }
  return false;
}

function isDefault(program: Program, file: SourceFile, at: NodePath, parent: NodePath): boolean {
  if (parent.isLogicalExpression()) return at.key === 'right' && parent.node.operator !== '&&';
  if (parent.isConditionalExpression()) return at.key !== 'test';
  if (parent.isAssignmentExpression()) return /^(\|\||\?\?)=$/.test(parent.node.operator);
  if (parent.isAssignmentPattern()) return at.key === 'right' && !isNeverOverridden(program, file, parent);
  if (parent.isVariableDeclarator()) return at.key === 'init' && isReassigned(parent);
  if (parent.isObjectProperty() && at.key === 'value') return isDefaultKey(parent);
  return isDefaultArgument(program, file, at, parent);
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
function isDefaultArgument(program: Program, file: SourceFile, at: NodePath, parent: NodePath): boolean {
  if (!parent.isCallExpression() || at.listKey !== 'arguments') return false;
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
function isOneOfSeveral(at: NodePath): boolean {
  if (!at.isAssignmentExpression()) return false;
  const left = at.get('left') as NodePath;
  const binding = left.isIdentifier() ? left.scope.getBinding(left.node.name) : undefined;
  if (!binding) return false;
  const hasInit = binding.path.isVariableDeclarator() && !!binding.path.node.init;
  return binding.constantViolations.length + (hasInit ? 1 : 0) > 1;
}

/** Inside `if (process.env.X …)`, either way. */
function isGuarded(program: Program, file: SourceFile, path: NodePath): boolean {
  const branch = path.findParent((parent) => parent.isIfStatement() || parent.isFunction());
  if (!branch?.isIfStatement()) return false;
  return mentionsEnvironment(program, file, branch.get('test')) || isGuarded(program, file, branch);
}

function mentionsEnvironment(program: Program, file: SourceFile, test: NodePath): boolean {
  if (readsEnvironment(program, file, test)) return true;
  let found = false;
  test.traverse({
    MemberExpression: (member) => {
      found ||= readsEnvironment(program, file, member);
    },
    Identifier: (name) => {
      found ||= readsEnvironment(program, file, name);
    },
  });
  return found;
}
