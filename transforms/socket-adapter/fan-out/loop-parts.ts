import type { NodePath } from '@babel/traverse';
import { collectionIn, type FanOut } from '../../../detect/websockets/fan-out.ts';
import { rootOf } from '../emits.ts';
import { conditionOf, isNotSender, namesIn, type Condition } from './conditions.ts';
import { isPrimitive } from './primitive.ts';
import type { Program } from '../../../program/program.ts';
import { isRepeatable } from './repeatable.ts';
import { isObstacle, type Obstacle } from '../verdict.ts';

/** A loop that does nothing but send one message to each connection. */
export interface LoopParts {
  readonly fanOut: FanOut;
  /** All but the one that leaves the sender out. */
  readonly conditions: readonly Condition[];
  /** The message and, where they are given, the options of `send`. */
  readonly message: readonly NodePath[];
}

/** The parts of a loop; an obstacle where it does more, or something else for each connection. */
export function loopParts(program: Program, fanOut: FanOut): LoopParts | Obstacle {
  const refuse = (path: NodePath): Obstacle => ({ code: 'loop-does-more', at: { file: fanOut.file, path } });
  const body = bodyOf(fanOut);
  const inner = body && innermost(body);
  if (!inner) return refuse(fanOut.loop);
  if (inner.sent !== fanOut.send.node) return refuse(body);
  const names = new Set(Object.keys(fanOut.element.getBindingIdentifiers()));
  if (!isAlikeOver(fanOut.over)) return { code: 'depends-on-sender', at: { file: fanOut.file, path: fanOut.over } };
  const conditions: Condition[] = [];
  for (const path of inner.conditions.filter((each) => !isNotSender(each, names))) {
    const condition = conditionOf(path, names);
    const isKnown = condition && (!condition.key || isPrimitive(program, fanOut.file, condition.key));
    if (!isKnown) return { code: 'depends-on-sender', at: { file: fanOut.file, path } };
    conditions.push(condition);
  }
  const message = messageOf(fanOut, names);
  return isObstacle(message) ? message : { fanOut, conditions, message };
}

/** What is looped over can be read where other instances are listened to: its owner, constants, and what its own filter names. */
function isAlikeOver(over: NodePath): boolean {
  const root = rootOf(collectionIn(over));
  return namesIn(over).every(({ name, path }) => {
    const binding = path.scope.getBinding(name);
    const isOwn = binding !== undefined && binding.scope.path.findParent((at) => at === over) !== null;
    return !binding || name === root.toString() || isOwn || (binding.scope.path.isProgram() && binding.constant);
  });
}

function messageOf({ file, send }: FanOut, names: ReadonlySet<string>): readonly NodePath[] | Obstacle {
  const given = send.get('arguments') as NodePath[];
  const options = given.slice(1).filter((path) => !path.isFunction());
  const message = given.slice(0, 1 + options.length);
  const bad = message.find((path) => !isRepeatable(path, names));
  if (bad) return { code: 'message-for-each', at: { file, path: bad } };
  return message;
}

function bodyOf({ loop }: FanOut): NodePath | undefined {
  const around = loop.isForOfStatement() ? loop : (loop.get('arguments') as NodePath[])[0];
  return around?.get('body') as NodePath | undefined;
}

interface Inner {
  readonly conditions: readonly NodePath[];
  readonly sent: NodePath['node'];
}

/** Through blocks of one statement, `if` without `else`, and `a && b`. */
function innermost(path: NodePath): Inner | undefined {
  if (path.isBlockStatement()) {
    const [only, ...others] = path.get('body');
    return only && others.length === 0 ? innermost(only) : undefined;
  }
  if (path.isIfStatement()) {
    const inner = path.node.alternate ? undefined : innermost(path.get('consequent'));
    return inner && { ...inner, conditions: [...terms(path.get('test')), ...inner.conditions] };
  }
  if (path.isExpressionStatement()) return innermost(path.get('expression'));
  if (path.isLogicalExpression({ operator: '&&' })) {
    const inner = innermost(path.get('right'));
    return inner && { ...inner, conditions: [...terms(path.get('left')), ...inner.conditions] };
  }
  return path.isCallExpression() ? { conditions: [], sent: path.node } : undefined;
}

function terms(test: NodePath): NodePath[] {
  if (!test.isLogicalExpression({ operator: '&&' })) return [test];
  return [...terms(test.get('left')), ...terms(test.get('right'))];
}
