import type { RefusalText } from '../../core/refusal.ts';

/** Why a timer stays as it is. */
export const refusals = {
  'work-unclear': {
    short: 'It cannot be seen whether this timer works for the whole service or on the memory of this process.',
    remedy:
      'Look at what is named here: work for the whole service goes into a repeatable job of bull by hand; work on the own memory stays.',
  },
  'keeps-state': {
    short: 'The work goes by a variable of this process, which would be another one in each instance that runs a tick.',
    remedy:
      'Keep what is named here in Redis or in the database, or find it out anew at each tick, then run this step again.',
  },
  'local-sockets': {
    short:
      'The work also sends to the sockets of this process: run by one instance, it would reach only the clients of that one.',
    remedy:
      'Give the socket server an adapter (socket-adapter), or part the sending from the work, then run this step again.',
  },
  'local-disk': {
    short: 'The work also changes files of this machine, which each instance has of its own.',
    remedy: 'Move the files to shared storage, or part the work on files from the rest, then run this step again.',
  },
  'one-off': {
    short: 'This is no repeated job but one call that waits in memory; a queue needs to be told what it is about.',
    remedy:
      'Add a job with `delay` to a bull queue, with the ids that the call needs as data, and do the work in its processor.',
  },
  'scheduler-not-moved': {
    short: 'Schedules of this library are not moved by this step.',
    remedy:
      'Use setInterval, node-cron, cron or node-schedule for it, or add a repeatable job to a bull queue by hand.',
  },
  'made-later': {
    short: 'The timer is not set when the process starts but later, by a request or an event.',
    remedy: 'Set it at the start, or add a repeatable job with a name of its own to a bull queue there, by hand.',
  },
  'several-timers': {
    short: 'This code may set several timers, which in a queue would be one and the same job.',
    remedy: 'Set one timer that goes through all, or give each a job of its own by hand.',
  },
  'options-unknown': {
    short:
      'The options of the schedule come from a place that cannot be followed, or ask for what a queue does not have.',
    remedy: 'Write the options as a literal with time zone and name alone, then run this step again.',
  },
  'schedule-not-cron': {
    short: 'The schedule is no cron expression but a date or a rule object.',
    remedy: 'Write it as a cron expression, then run this step again; a single date is a delayed job.',
  },
  'cron-dialect': {
    short: 'The cron expression means something else to the queue than to this library.',
    remedy:
      'Write it so that all libraries read it alike: names of three letters, days of the month or of the week but not both, months from 1.',
  },
  'too-often': {
    short: 'A period of less than a second is no work for a queue.',
    remedy: 'Let the timer run once a second or less often, or wait for the event itself instead of asking.',
  },
  'runs-at-start': {
    short: 'The schedule also runs its work once when the process starts, which each instance would do.',
    remedy:
      'Drop that option, or call the work yourself where it belongs (a script of the deploy), then run this step again.',
  },
  'uses-arguments': {
    short: 'The work uses what the scheduler hands to it, which a queue does not have.',
    remedy: 'Take the time from `new Date()` and the job from its own variable, then run this step again.',
  },
  'handle-used': {
    short: 'The timer is used in a way that a job of a queue does not offer.',
    remedy:
      'Use only start and stop (clearInterval, cancel) of it, at the start or the end of the process, then run this step again.',
  },
  'timeout-varies': {
    short: 'The timeout that comes round is set in several places, by a condition, or with a time that varies.',
    remedy: 'Write it as setInterval with a fixed period where that is meant, then run this step again.',
  },
} satisfies Record<string, RefusalText>;

export type JobRefusal = keyof typeof refusals;
