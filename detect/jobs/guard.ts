import type { NodePath } from '@babel/traverse';
import type { BlockStatement } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall } from '../../program/flow/callee.ts';
import { usesOfFunction } from '../../program/flow/leaves.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';

/** What a process manager tells each of its instances, and what cluster tells the first process: only one of them goes on. */
const ONE_OF_MANY =
  /\b(NODE_APP_INSTANCE|NODE_UNIQUE_ID|pm_id|PM2_INSTANCE_ID)\b|\bcluster\.(isMaster|isPrimary|isWorker|worker)\b|\bis(Master|Primary|Worker)\b/;
const QUEUES = /^(bull|bullmq|agenda|@hokify\/agenda|bee-queue|pg-boss|graphile-worker)$/;
const QUEUE_CALLS = /^(upsertJobScheduler|add|addBulk|addJob|every|schedule|repeatEvery|enqueue|send)$/;
const MOST_STEPS = 4;

/** True where a condition around the place, or an early return before it, lets one instance alone get there. */
export function runsInOneInstance(path: NodePath): boolean {
  for (let at: NodePath | null = path; at; at = at.parentPath) {
    const parent: NodePath | null = at.parentPath;
    if (parent?.isIfStatement() && at.key !== 'test' && ONE_OF_MANY.test(parent.get('test').toString())) return true;
    if (parent?.isLogicalExpression() && at.key === 'right' && ONE_OF_MANY.test(parent.get('left').toString()))
      return true;
    if (parent?.isBlockStatement() && returnsBefore(parent, at)) return true;
  }
  return false;
}

function returnsBefore(block: NodePath<BlockStatement>, at: NodePath): boolean {
  return block.get('body').some((statement) => {
    const isEarlier = statement.node.end! <= at.node.start!;
    return (
      isEarlier &&
      statement.isIfStatement() &&
      ONE_OF_MANY.test(statement.get('test').toString()) &&
      /\breturn\b/.test(statement.get('consequent').toString())
    );
  });
}

/** True where the app sets the timer only when it runs without its queue: the other branch of the condition hands the work to that. */
export function standsInForQueue(program: Program, file: SourceFile, path: NodePath, depth = 0): boolean {
  const { dependencies } = program.manifestOf(file.path);
  if (depth > MOST_STEPS || !Object.keys(dependencies).some((name) => QUEUES.test(name))) return false;
  if (isOtherBranch(path)) return true;
  const around = path.getFunctionParent();
  const callers = around
    ? usesOfFunction(program, file, around).filter((use) => use.path.key === 'callee' && isCall(use.path.parentPath))
    : [];
  return callers.length > 0 && callers.every((use) => standsInForQueue(program, use.file, use.path, depth + 1));
}

function isOtherBranch(path: NodePath): boolean {
  const condition = path.findParent((at) => at.isIfStatement());
  if (!condition?.isIfStatement()) return false;
  const isFirst = isInside(path, condition.get('consequent'));
  const other = (isFirst ? condition.get('alternate') : condition.get('consequent')) as NodePath;
  if (!other.node) return false;
  let found = false;
  other.traverse({
    CallExpression: (call) => {
      found ||= QUEUE_CALLS.test(memberNameOf(call.get('callee') as NodePath) ?? '');
    },
  });
  return found;
}

function isInside(inner: NodePath, outer: NodePath): boolean {
  return outer.node.start! <= inner.node.start! && inner.node.end! <= outer.node.end!;
}
