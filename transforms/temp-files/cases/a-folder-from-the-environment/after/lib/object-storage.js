const fs = require('fs');
const path = require('path');
const { GetObjectCommand, S3Client } = require('@aws-sdk/client-s3');
const { Upload } = require('@aws-sdk/lib-storage');

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

/** Stores a file under its path; a large one in parts. */
async function writeStored(file, data, contentType) {
  const params = { ...inBucket(file), Body: data, ContentType: contentType };
  await new Upload({ client: s3(), params }).done();
}

/** The bytes of a file, or its text where an encoding is given: the stored one, else the one on this disk. */
async function readStored(file, options) {
  const object = await find(file);
  if (!object) return fs.promises.readFile(file, options);
  const bytes = Buffer.from(await object.Body.transformToByteArray());
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? bytes.toString(encoding) : bytes;
}

module.exports = { readStored, writeStored };
