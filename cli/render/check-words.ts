import type { Check } from '../../core/check.ts';

/** What people read about one of the ten checks. */
interface CheckWords {
  readonly label: string;
  readonly question: string;
  /** What goes wrong as soon as a second instance runs. */
  readonly breaks: string;
}

export const CHECK_WORDS: Readonly<Record<Check, CheckWords>> = {
  sessions: {
    label: 'Sessions',
    question: 'Where is session data?',
    breaks: 'A user who logged in on one instance is a stranger to the next.',
  },
  auth: {
    label: 'Auth',
    question: 'How is the user known?',
    breaks: 'A token, code or secret that one instance made is unknown to the next.',
  },
  files: {
    label: 'Uploads',
    question: 'Where do uploads go?',
    breaks: 'A file uploaded to one instance is missing on the next.',
  },
  cache: {
    label: 'Maps and caches',
    question: 'Where is cached data?',
    breaks: 'Each instance has a copy of its own: answers differ, and a restart loses what only memory held.',
  },
  'temp-files': {
    label: 'Temporary files',
    question: 'Are temporary files on disk?',
    breaks: 'What one request wrote to disk is not there when the next one lands elsewhere.',
  },
  config: {
    label: 'Configuration',
    question: 'Is configuration in the server?',
    breaks: 'Instances cannot be set up alike from outside, and a change made in one does not reach the others.',
  },
  websockets: {
    label: 'Live connections',
    question: 'Is connection state local?',
    breaks: 'A message reaches only the clients connected to the instance that sent it.',
  },
  jobs: {
    label: 'Jobs',
    question: 'Do timers run on one server?',
    breaks: 'Every instance runs the job, so its work is done once for each instance.',
  },
  'rate-limits': {
    label: 'Rate limits',
    question: 'Is the counter local?',
    breaks: 'Each instance counts for itself: with two instances a client gets twice the limit.',
  },
  identity: {
    label: 'Identity',
    question: 'Does the app depend on which host it is?',
    breaks: 'An address, a lock or a number that holds on one host is wrong or handed out twice on the next.',
  },
};

export const STATUS_WORDS = { stateful: 'stateful', stateless: 'stateless', 'not-used': 'not used' } as const;
