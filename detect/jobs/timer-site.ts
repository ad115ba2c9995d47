import type { NodePath } from '@babel/traverse';
import type { CallExpression, Decorator, NewExpression, Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';

/**
 * `set-interval`, also of packages that repeat it; `self-rescheduling-timeout`: a function that sets the timeout that
 * calls it again; `cron`: a schedule of a cron library; `delayed-timeout`: one call, minutes or more after a request.
 */
export type TimerRule = 'set-interval' | 'self-rescheduling-timeout' | 'cron' | 'delayed-timeout';

/** A timer that the app starts. */
export interface TimerSite {
  readonly rule: TimerRule;
  readonly file: SourceFile;
  readonly path: NodePath<CallExpression | NewExpression | Decorator>;
  /** `setInterval`, or the package that schedules. */
  readonly library: string;
  /** What is called, as it is written; undefined where the schedule names none that can be seen. */
  readonly callback: NodePath | undefined;
  /** Of a timeout that starts itself again: the function that comes round. */
  readonly circle?: Node;
}
