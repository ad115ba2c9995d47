import type { Location } from '../../core/location.ts';
import { activationsOf } from '../../program/when/activations.ts';
import type { Program } from '../../program/program.ts';
import { isReadByTimersOnly } from '../../recipes/async/timer-reads.ts';
import type { Counter } from './counter.ts';
import { joinPairs } from './pairs.ts';
import type { CounterRefusal } from './refusals.ts';
import { usesOf, type CounterUse } from './use.ts';

/** One obstacle to moving a counter. */
export interface Obstacle {
  readonly code: CounterRefusal;
  readonly at: Location;
  readonly detail?: string;
}

/** Whether each use of a counter or flag has its like in Redis, and what it becomes. */
export function judgeCounter(program: Program, counter: Counter): { uses: readonly CounterUse[] } | Obstacle {
  const { file, kind, finding, initial, binding } = counter;
  if (kind === 'lock') return { code: 'process-lock', at: finding.at };
  if (kind === 'variable') return { code: 'replaced-value', at: finding.at };
  if (!isConstant(counter))
    return { code: 'start-not-constant', at: file.locate((initial ?? counter.declarator).node) };
  const exported = binding.referencePaths.find(
    (path) => path.isExportDeclaration() || path.parentPath?.isExportSpecifier(),
  );
  if (exported) return { code: 'exported', at: file.locate(exported.node) };
  const { uses, others } = usesOf(counter);
  const [other] = others;
  if (other)
    return { code: other.isAssignmentExpression() ? 'own-arithmetic' : 'unsupported-use', at: file.locate(other.node) };
  const computed = uses.find((use) => use.effect === 'write' && readsItself(counter, use));
  if (computed) return { code: 'own-arithmetic', at: file.locate(computed.whole.node) };
  const early = uses.find(
    (use) => changes(use) && activationsOf(program, file, use.whole).some((run) => run.kind === 'start'),
  );
  if (early) return { code: 'counted-at-start', at: file.locate(early.whole.node) };
  if (
    isReadByTimersOnly(
      program,
      uses.filter((use) => !changes(use)),
    )
  )
    return { code: 'value-of-a-timer', at: finding.at };
  return { uses: joinPairs(counter, uses) };
}

function changes({ effect }: CounterUse): boolean {
  return effect === 'write' || effect === 'count';
}

/** A number for what is counted; for a flag true, false, a number or a text. */
function isConstant({ kind, initial }: Counter): boolean {
  if (!initial) return false;
  if (kind === 'counter') return initial.isNumericLiteral() && Number.isInteger(initial.node.value);
  return initial.isNumericLiteral() || initial.isBooleanLiteral() || initial.isStringLiteral();
}

function readsItself({ binding }: Counter, { whole }: CounterUse): boolean {
  return binding.referencePaths.some((path) => path.isDescendant(whole));
}
