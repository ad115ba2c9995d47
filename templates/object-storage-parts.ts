import { EXPRESS_PARTS } from './object-storage-express.ts';
import type { StoragePart } from './storage-part.ts';

const client = `
let client«: S3Client | undefined»;

/** The client of this process, made when it is first needed: by then the environment is loaded. */
function s3()«: S3Client» {
  client ??= new S3Client({
    region: process.env.AWS_REGION || 'us-east-1',
    endpoint: process.env.S3_ENDPOINT || undefined,
    forcePathStyle: Boolean(process.env.S3_ENDPOINT),
    // Not every S3-compatible store knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return client;
}

/** The key of a file is its path, seen from the folder that the app runs in. */
function keyOf(file«: string»)«: string» {
  const full = path.resolve(file);
  const inside = path.relative(process.cwd(), full);
  const isOutside = inside === '..' || inside.startsWith('..' + path.sep) || path.isAbsolute(inside);
  return (isOutside ? full.slice(path.parse(full).root.length) : inside).split(path.sep).join('/');
}

function inBucket(file«: string») {
  return { Bucket: process.env.S3_BUCKET, Key: keyOf(file) };
}
`;

const missing = `
function isMissing(error«: unknown»)«: boolean» {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}
`;

const find = `
/** The stored file; undefined where there is none. */
async function find(file«: string», range«?: string»)«: Promise<GetObjectCommandOutput | undefined>» {
  try {
    return await s3().send(new GetObjectCommand({ ...inBucket(file), Range: range }));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
`;

const isStored = `
async function isStored(file«: string»)«: Promise<boolean>» {
  try {
    await s3().send(new HeadObjectCommand(inBucket(file)));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
`;

const writeStored = `
/** Stores a file under its path; a large one in parts. */
async function writeStored(file«: string», data«: Buffer | Uint8Array | string», contentType«?: string»)«: Promise<void>» {
  const params = { ...inBucket(file), Body: data, ContentType: contentType };
  await new Upload({ client: s3(), params }).done();
}
`;

const readStored = `
/** The bytes of a file, or its text where an encoding is given: the stored one, else the one on this disk. */
async function readStored(file«: string», options«?: BufferEncoding | { encoding?: BufferEncoding | null } | null»)«: Promise<any>» {
  const object = await find(file);
  if (!object) return fs.promises.readFile(file, options);
  const bytes = Buffer.from(await object.Body«!».transformToByteArray());
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? bytes.toString(encoding) : bytes;
}
`;

const streamStored = `
/** A stream of a file: the stored one, else the one on this disk. */
function streamStored(file«: string»)«: PassThrough» {
  const stream = new PassThrough();
  find(file).then(
    (object) => pipeline(object ? «(»object.Body« as Readable)» : fs.createReadStream(file), stream, () => {}),
    (error) => stream.destroy(error),
  );
  return stream;
}
`;

const writeStreamStored = `
/** A stream that stores what is written to it under a path; it has finished when the file is there. */
function writeStreamStored(file«: string»)«: Writable» {
  const body = new PassThrough();
  const stored = new Upload({ client: s3(), params: { ...inBucket(file), Body: body } }).done();
  const stream = new Writable({
    write: (chunk, encoding, callback) => void body.write(chunk, encoding, callback),
    final: (callback) => {
      body.end();
      stored.then(() => callback(), callback);
    },
    destroy: (error, callback) => {
      body.destroy(error« ?? undefined»);
      callback(error);
    },
  });
  stored.catch((error) => stream.destroy(error));
  return stream;
}
`;

const unlinkStored = `
/** Removes a file: the stored one, else the one on this disk. */
async function unlinkStored(file«: string»)«: Promise<void>» {
  if (!(await isStored(file))) return fs.promises.unlink(file);
  await s3().send(new DeleteObjectCommand(inBucket(file)));
}
`;

const removeStored = `
/** As fs.rm(file, options): stored files, those of a whole folder with \`recursive\`, and what is on this disk. */
async function removeStored(file«: string», options«: RmOptions» = {})«: Promise<void>» {
  const stored = (await isStored(file)) ? [keyOf(file)] : [];
  const inside = { Bucket: process.env.S3_BUCKET, Prefix: keyOf(file) + '/' };
  if (options.recursive) {
    for await (const page of paginateListObjectsV2({ client: s3() }, inside)) {
      for (const { Key } of page.Contents ?? []) stored.push(Key«!»);
    }
  }
  for (const Key of stored) await s3().send(new DeleteObjectCommand({ Bucket: inside.Bucket, Key }));
  await fs.promises.rm(file, stored.length > 0 ? { ...options, force: true } : options);
}
`;

const accessStored = `
/** As fs.access(file, mode): rejects where there is no such file, neither stored nor on this disk. */
async function accessStored(file«: string», mode«?: number»)«: Promise<void>» {
  if (!(await isStored(file))) await fs.promises.access(file, mode);
}
`;

const statStored = `
/** The size and time of a file, stored or on this disk. */
async function statStored(file«: string»)«: Promise<Pick<Stats, 'size' | 'mtime' | 'mtimeMs' | 'isFile' | 'isDirectory'>>» {
  if (!(await isStored(file))) return fs.promises.stat(file);
  const { ContentLength, LastModified } = await s3().send(new HeadObjectCommand(inBucket(file)));
  const mtime = LastModified« ?? new Date(0)»;
  return { size: ContentLength« ?? 0», mtime, mtimeMs: mtime.getTime(), isFile: () => true, isDirectory: () => false };
}
`;

const copyStored = `
/** Stores a copy of a file, be it stored or on this disk. */
async function copyStored(from«: string», to«: string»)«: Promise<void>» {
  if (!(await isStored(from))) return writeStored(to, await fs.promises.readFile(from));
  const source = [process.env.S3_BUCKET, ...keyOf(from).split('/')].map((part) => encodeURIComponent(part«!»)).join('/');
  await s3().send(new CopyObjectCommand({ ...inBucket(to), CopySource: source }));
}
`;

const renameStored = `
/** Gives a file another path. */
async function renameStored(from«: string», to«: string»)«: Promise<void>» {
  if (keyOf(from) === keyOf(to)) return;
  await copyStored(from, to);
  await unlinkStored(from);
}
`;

const storedExists = `
/** Whether there is such a file, stored or on this disk. */
async function storedExists(file«: string»)«: Promise<boolean>» {
  return (await isStored(file)) || fs.existsSync(file);
}
`;

const listStored = `
/** The names in a folder, stored ones and those on this disk. */
async function listStored(folder«: string»)«: Promise<string[]>» {
  const Prefix = keyOf(folder) + '/';
  const names = new Set«<string>»(await fs.promises.readdir(folder).catch(() => []));
  for await (const page of paginateListObjectsV2({ client: s3() }, { Bucket: process.env.S3_BUCKET, Prefix, Delimiter: '/' })) {
    for (const { Key } of page.Contents ?? []) names.add(Key«!».slice(Prefix.length));
    for (const inner of page.CommonPrefixes ?? []) names.add(inner.Prefix«!».slice(Prefix.length, -1));
  }
  return [...names].sort();
}
`;

/** All pieces, in the order in which they are written; the first ones are always there. */
export const STORAGE_PARTS: Readonly<Record<string, StoragePart>> = {
  client: { needs: [], text: client },
  missing: { needs: [], text: missing },
  find: { needs: ['missing'], text: find },
  isStored: { needs: ['missing'], text: isStored },
  writeStored: { needs: [], text: writeStored },
  readStored: { needs: ['find'], text: readStored },
  streamStored: { needs: ['find'], text: streamStored },
  writeStreamStored: { needs: [], text: writeStreamStored },
  unlinkStored: { needs: ['isStored'], text: unlinkStored },
  removeStored: { needs: ['isStored'], text: removeStored },
  accessStored: { needs: ['isStored'], text: accessStored },
  statStored: { needs: ['isStored'], text: statStored },
  copyStored: { needs: ['isStored', 'writeStored'], text: copyStored },
  renameStored: { needs: ['copyStored', 'unlinkStored'], text: renameStored },
  storedExists: { needs: ['isStored'], text: storedExists },
  listStored: { needs: [], text: listStored },
  ...EXPRESS_PARTS,
};
