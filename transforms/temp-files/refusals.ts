import type { RefusalText } from '../../core/refusal.ts';
import { storageRefusals } from '../../recipes/storage/refusals.ts';

/** Why files that the app writes stay on the disk. */
export const refusals = {
  'lost-update': {
    short:
      'What is written is made of what was read from the same file before. Two instances that do so at the same time would lose a change, in object storage too.',
    remedy: 'Keep this data in a database, where one change cannot undo another.',
  },
  'kept-in-memory': {
    short:
      'What is written is a copy of data that this process keeps in memory, and every instance would overwrite the file of the others with its own.',
    remedy: 'Keep this data in a database or in Redis, and let every request read it there.',
  },
  'read-at-start': {
    short: 'The file is read when the process starts, so that instances that run already would not see a change.',
    remedy: 'Read the file in each request that needs it, then run this step again.',
  },
  'written-at-start': {
    short: 'The file is also written when a process starts, which would replace what the other instances have stored.',
    remedy: 'Make the first version part of the app, or write it only where there is none, and in a function.',
  },
  appended: {
    short: 'Lines are added at the end of the file, and object storage can only replace a file as a whole.',
    remedy: 'Keep the lines in a database; write a log to standard output.',
  },
  'no-own-folder': {
    short:
      'The files lie among others that are no part of this data: in the folder of the app or of all temporary files.',
    remedy: 'Write them into a folder of their own, then run this step again.',
  },
  'uploads-there': {
    short: 'Uploads are kept in the same folder, and the files of a folder move together.',
    remedy: 'Run the step uploads, which moves these files too; what stands in its way stands in the way here.',
  },
  ...storageRefusals,
} satisfies Record<string, RefusalText>;

export type TempFileRefusal = keyof typeof refusals;
