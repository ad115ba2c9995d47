import type { Proof } from '../../../audit/blame/causes.ts';
import { count } from '../summary.ts';

/** The result in a sentence or two. */
export function verdictOf({ report, audit, causes, unexplained }: Proof): string {
  const { agrees, instances, failures } = report;
  if (agrees) {
    const held = audit.findings.length;
    const hidden =
      held > 0
        ? ` The audit still finds ${count(held, 'piece')} of state that ${held === 1 ? 'does' : 'do'} not show in it.`
        : '';
    return `${instances} instances answer as one: in this scenario the app is stateless.${hidden}`;
  }
  const alone = failures.some(({ phase }) => phase === 'one' || phase === 'again');
  if (alone)
    return 'The scenario does not pass on one instance. What fails there is no matter of instances: the app or the scenario is wrong.';
  const known =
    causes.length > 0
      ? ` ${count(causes.length, 'piece')} of state ${causes.length === 1 ? 'explains' : 'explain'} it${unexplained.length > 0 ? ' in part' : ''}.`
      : '';
  return `${instances} instances do not answer as one.${known}`;
}
