import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';

/** What a library is told at one place, in the words of a queue. */
export interface Reading {
  readonly file: SourceFile;
  /** The expression that gives way to `repeatJob(…)`. */
  readonly replaced: NodePath;
  /** `every: 60000`, or `cron: '0 3 * * *', tz: 'Europe/Berlin'`, as text. */
  readonly schedule: readonly string[];
  /** What is called, as it is written. */
  readonly callback: NodePath;
  /** The text for it, where it is not simply its own: `() => sync(a)`. */
  readonly called?: string;
  /** The name that the app has given it. */
  readonly name?: string;
  /** A statement that stays in front of it. */
  readonly kept?: string;
  /** Nothing runs before `start()` is called. */
  readonly paused: boolean;
}

/** The arguments of a call, `undefined` and `null` as good as none. */
export function argumentsOf(call: NodePath): (NodePath | undefined)[] {
  return (call.get('arguments') as NodePath[]).map((part) =>
    part.isNullLiteral() || part.isIdentifier({ name: 'undefined' }) ? undefined : part,
  );
}

/** Out of `(…).unref()`, `(…).start()` and the like, as far as the names are among those given. */
export function outOfChain(path: NodePath, names: readonly string[]): { path: NodePath; taken: readonly string[] } {
  const member = path.parentPath;
  const call = member?.parentPath;
  const name =
    member?.isMemberExpression() && path.key === 'object' && !member.node.computed
      ? (member.node.property as { name?: string }).name
      : undefined;
  if (name === undefined || !names.includes(name) || !call?.isCallExpression() || member!.key !== 'callee')
    return { path, taken: [] };
  const outer = outOfChain(call, names);
  return { path: outer.path, taken: [name, ...outer.taken] };
}
