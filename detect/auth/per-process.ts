import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf, type Place } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';

/**
 * True for a value that is made once in the life of a process: at start, or on first use and then kept by the module.
 * `assumed`: code that nobody is seen to call counts as start, as it does for the function that builds an app.
 */
export function isMadeOnce(
  program: Program,
  { file, path }: { file: SourceFile; path: NodePath },
  assumed = false,
): boolean {
  const runs = activationsOf(program, file, path);
  if (runs.length > 0 && runs.every(({ kind }) => kind === 'start' || (assumed && kind === 'unknown'))) return true;
  return isKeptByModule(path);
}

/** `key ??= randomBytes(32)`, `if (!key) key = randomBytes(32)` with a variable of the module. */
function isKeptByModule(path: NodePath): boolean {
  const write = path.findParent(
    (parent) => parent.isAssignmentExpression() || parent.isStatement() || parent.isFunction(),
  );
  const left = write?.isAssignmentExpression() ? (write.get('left') as NodePath) : undefined;
  if (!write || !left?.isIdentifier() || !left.scope.getBinding(left.node.name)?.scope.path.isProgram()) return false;
  return isUnlessSet(write, left.node.name);
}

function isUnlessSet(write: NodePath, name: string): boolean {
  const { operator } = write.node as { operator?: string };
  if (operator === '??=' || operator === '||=') return true;
  const test = write.findParent((parent) => parent.isIfStatement())?.get('test') as NodePath | undefined;
  const negated = test?.isUnaryExpression({ operator: '!' }) ? (test.get('argument') as NodePath) : test;
  if (negated?.isBinaryExpression()) return negated.get('left').isIdentifier({ name });
  return negated?.isIdentifier({ name }) === true;
}

const KEEPS =
  /^(set|put|save|update|updateOne|updateMany|upsert|insert|insertOne|create|store|write\w*|setItem|hset|hSet|setSetting|append\w*|output\w*)$/;

/** True where a value is also put somewhere that outlives the process: a file, a database, a secrets service. */
export function isPersisted(program: Program, value: Place): boolean {
  return leavesOf(program, [value]).some(({ path }) => {
    const holder = path.parentPath?.isArrayExpression() ? path.parentPath : path;
    const call = holder.parentPath;
    if (holder.listKey !== 'arguments' || !(call?.isCallExpression() || call?.isNewExpression())) return false;
    const callee = call.get('callee') as NodePath;
    const name = callee.isIdentifier() ? callee.node.name : memberNameOf(callee);
    return KEEPS.test(name ?? '');
  });
}
