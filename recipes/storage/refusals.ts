import type { RefusalText } from '../../core/refusal.ts';

/** Why files stay on the disk; shared by every transform that moves files to object storage. */
export const storageRefusals = {
  'folder-unknown': {
    short: 'Nobody can tell from the code whether this call means the folder of these files.',
    remedy: 'Write the folder as a literal, or as one constant that both use, then run this step again.',
  },
  'served-elsewhere': {
    short: 'The folder is published in a way that cannot be put in front of object storage.',
    remedy: 'Publish it by `app.use(path, express.static(folder))`, with no options that change the answer.',
  },
  'unsupported-call': {
    short: 'A call on the file has no like in object storage.',
    remedy:
      'Use readFile, createReadStream, unlink, rename, copyFile, readdir or existsSync, then run this step again.',
  },
  'other-writer': {
    short: 'Other code writes into the folder, and what it writes would stay on this disk.',
    remedy: 'Make that code write by fs.writeFile, or into a folder of its own, then run this step again.',
  },
  'handed-on': {
    short: 'The path of the file is handed to a program or library that opens it on this disk.',
    remedy:
      'Hand over the bytes or a stream of the file if the library takes them; else write it to a temporary file first and remove that after.',
  },
  'cannot-wait': {
    short: 'A call on the file would have to wait for S3, where nothing can wait.',
    remedy: 'Use the asynchronous form of the call, in a function that may wait.',
  },
} satisfies Record<string, RefusalText>;

export type StorageRefusal = keyof typeof storageRefusals;
