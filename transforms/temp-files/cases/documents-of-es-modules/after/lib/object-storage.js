import fs from 'fs';
import path from 'path';
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

let client;

/** The client of this process, made when it is first needed: by then the environment is loaded. */
function s3() {
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
function keyOf(file) {
  const full = path.resolve(file);
  const inside = path.relative(process.cwd(), full);
  const isOutside = inside === '..' || inside.startsWith('..' + path.sep) || path.isAbsolute(inside);
  return (isOutside ? full.slice(path.parse(full).root.length) : inside).split(path.sep).join('/');
}

function inBucket(file) {
  return { Bucket: process.env.S3_BUCKET, Key: keyOf(file) };
}

function isMissing(error) {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

/** The stored file; undefined where there is none. */
async function find(file, range) {
  try {
    return await s3().send(new GetObjectCommand({ ...inBucket(file), Range: range }));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function isStored(file) {
  try {
    await s3().send(new HeadObjectCommand(inBucket(file)));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Stores a file under its path; a large one in parts. */
export async function writeStored(file, data, contentType) {
  const params = { ...inBucket(file), Body: data, ContentType: contentType };
  await new Upload({ client: s3(), params }).done();
}

/** The bytes of a file, or its text where an encoding is given: the stored one, else the one on this disk. */
export async function readStored(file, options) {
  const object = await find(file);
  if (!object) return fs.promises.readFile(file, options);
  const bytes = Buffer.from(await object.Body.transformToByteArray());
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? bytes.toString(encoding) : bytes;
}

/** As fs.rm(file, options): stored files, those of a whole folder with `recursive`, and what is on this disk. */
export async function removeStored(file, options = {}) {
  const stored = (await isStored(file)) ? [keyOf(file)] : [];
  const inside = { Bucket: process.env.S3_BUCKET, Prefix: keyOf(file) + '/' };
  if (options.recursive) {
    for await (const page of paginateListObjectsV2({ client: s3() }, inside)) {
      for (const { Key } of page.Contents ?? []) stored.push(Key);
    }
  }
  for (const Key of stored) await s3().send(new DeleteObjectCommand({ Bucket: inside.Bucket, Key }));
  await fs.promises.rm(file, stored.length > 0 ? { ...options, force: true } : options);
}

/** The size and time of a file, stored or on this disk. */
export async function statStored(file) {
  if (!(await isStored(file))) return fs.promises.stat(file);
  const { ContentLength, LastModified } = await s3().send(new HeadObjectCommand(inBucket(file)));
  const mtime = LastModified;
  return { size: ContentLength, mtime, mtimeMs: mtime.getTime(), isFile: () => true, isDirectory: () => false };
}

/** The names in a folder, stored ones and those on this disk. */
export async function listStored(folder) {
  const Prefix = keyOf(folder) + '/';
  const names = new Set(await fs.promises.readdir(folder).catch(() => []));
  for await (const page of paginateListObjectsV2({ client: s3() }, { Bucket: process.env.S3_BUCKET, Prefix, Delimiter: '/' })) {
    for (const { Key } of page.Contents ?? []) names.add(Key.slice(Prefix.length));
    for (const inner of page.CommonPrefixes ?? []) names.add(inner.Prefix.slice(Prefix.length, -1));
  }
  return [...names].sort();
}
