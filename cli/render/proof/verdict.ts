import type { Proof } from '../../../audit/blame/causes.ts';
import { count } from '../summary.ts';

/** The result in a sentence or two. */
export function verdictOf({ report, causes, unexplained }: Proof): string {
  const { agrees, instances, failures } = report;
  if (agrees) return `${instances} instances answer as one: in this scenario the app is stateless.`;
  const alone = failures.some(({ phase }) => phase === 'one' || phase === 'again');
  if (alone)
    return 'The scenario does not pass on one instance. What fails there is no matter of instances: the app or the scenario is wrong.';
  const known =
    causes.length > 0
      ? ` ${count(causes.length, 'piece')} of state ${causes.length === 1 ? 'explains' : 'explain'} it${unexplained.length > 0 ? ' in part' : ''}.`
      : '';
  return `${instances} instances do not answer as one.${known}`;
}
