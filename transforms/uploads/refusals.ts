import type { RefusalText } from '../../core/refusal.ts';

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
  'folder-unknown': {
    short: 'Nobody can tell from the code whether this call means the folder of the uploads.',
    remedy: 'Write the folder as a literal, or as one constant that both use, then run this step again.',
  },
  'served-elsewhere': {
    short: 'The folder is published in a way that cannot be put in front of object storage.',
    remedy: 'Publish it by `app.use(path, express.static(folder))`, with no options that change the answer.',
  },
  'unsupported-call': {
    short: 'A call on the uploaded file has no like in object storage.',
    remedy:
      'Use readFile, createReadStream, unlink, rename, copyFile, readdir or existsSync, then run this step again.',
  },
  'other-writer': {
    short: 'Other code writes into the folder of the uploads, and what it writes would stay on this disk.',
    remedy: 'Make that code write by fs.writeFile, or into a folder of its own, then run this step again.',
  },
  'handed-on': {
    short: 'The path of the file is handed to a program or library that opens it on this disk.',
    remedy:
      'Hand over the bytes or a stream of the file if the library takes them; else write the upload to a temporary file first and remove it after.',
  },
  'cannot-wait': {
    short: 'A call on the uploaded file would have to wait for S3, where nothing can wait.',
    remedy: 'Use the asynchronous form of the call, in a function that may wait.',
  },
} satisfies Record<string, RefusalText>;

export type UploadRefusal = keyof typeof refusals;
