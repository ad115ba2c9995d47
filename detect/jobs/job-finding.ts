import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import type { TimerClass, TimerReason } from './classify-timer.ts';
import { handleUses } from './handle.ts';
import type { TimerRule, TimerSite } from './timer-site.ts';

/** The finding of a timer that works, or may work, for the whole service. */
export function jobFinding(
  site: TimerSite,
  { kind, reason, because }: TimerClass,
  others: readonly Location[] = [],
): Finding {
  const uses: Location[] = [...others, ...handleUses(site).map((path) => site.file.locate(path.node))];
  if (because) uses.push(because.file.locate(because.path.node));
  return {
    check: 'jobs',
    rule: site.rule,
    at: site.file.locate(site.path.node),
    message: `${STARTS[site.rule]} ${WHAT[reason] ?? ''} ${site.rule === 'delayed-timeout' ? LOST : TWICE}`.replaceAll(
      '  ',
      ' ',
    ),
    ...(uses.length > 0 && { uses }),
    ...(kind === 'unclear' && {
      remedy:
        'Look at what it does: work for the whole service belongs in a queue, work on the memory of this process stays.',
    }),
  };
}

const STARTS: Readonly<Record<TimerRule, string>> = {
  'set-interval': 'This interval runs in every instance.',
  'self-rescheduling-timeout': 'This timeout starts itself again in every instance.',
  cron: 'This schedule runs in every instance.',
  'delayed-timeout': 'This work waits in the memory of the process that took the request.',
};

const WHAT: Partial<Record<TimerReason, string>> = {
  writes: 'It changes data that all instances share, or sends something out.',
  requests: 'It asks another service to do something.',
  broadcasts: 'It sends to all clients, through an adapter that reaches those of other instances too.',
  unseen: 'What it does cannot be seen in full.',
};

const TWICE = 'With two instances its work is done twice.';
const LOST = 'A restart loses it, and it acts on the files and memory of this instance alone.';
