import type { RefusalText } from '../core/refusal.ts';

/** Refusals of the engine itself; every transform can meet them. */
export const engineRefusals: Readonly<Record<'self-check' | 'unread-caller', RefusalText>> = {
  'self-check': {
    short: 'The rewrite did not pass its own check, so nothing was changed.',
    remedy: 'Make this change by hand, and please report the case: it is a defect of unsticky.',
  },
  'unread-caller': {
    short: 'A file that does not parse takes in a file that would change, so its calls cannot be made to wait.',
    remedy: 'Mend that file, or take it out of the app, then run this step again.',
  },
};
