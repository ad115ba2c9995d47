import type { RefusalText } from '../../core/refusal.ts';
import { storageRefusals } from '../../recipes/storage/refusals.ts';

/** Why uploads stay on the disk. */
export const refusals = {
  'options-unknown': {
    short: 'Where multer keeps its files is decided in a place that cannot be followed, or only on some runs.',
    remedy: 'Write `dest` or `storage` into the options of this multer() call, then run this step again.',
  },
  'other-parser': {
    short: 'The files come by a library, or in a way, that this step does not rewrite.',
    remedy: 'Use multer for this form, or put each file to object storage by hand and keep its key.',
  },
  ...storageRefusals,
} satisfies Record<string, RefusalText>;

export type UploadRefusal = keyof typeof refusals;
