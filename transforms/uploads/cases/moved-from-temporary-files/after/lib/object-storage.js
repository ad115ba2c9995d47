const fs = require('fs');
const path = require('path');
const { pipeline } = require('stream');
const { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } = require('@aws-sdk/client-s3');
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
async function writeStored(file, data, contentType) {
  const params = { ...inBucket(file), Body: data, ContentType: contentType };
  await new Upload({ client: s3(), params }).done();
}

/** Removes a file: the stored one, else the one on this disk. */
async function unlinkStored(file) {
  if (!(await isStored(file))) return fs.promises.unlink(file);
  await s3().send(new DeleteObjectCommand(inBucket(file)));
}

/** Stores a copy of a file, be it stored or on this disk. */
async function copyStored(from, to) {
  if (!(await isStored(from))) return writeStored(to, await fs.promises.readFile(from));
  const source = [process.env.S3_BUCKET, ...keyOf(from).split('/')].map((part) => encodeURIComponent(part)).join('/');
  await s3().send(new CopyObjectCommand({ ...inBucket(to), CopySource: source }));
}

/** Gives a file another path. */
async function renameStored(from, to) {
  if (keyOf(from) === keyOf(to)) return;
  await copyStored(from, to);
  await unlinkStored(from);
}

/** Answers with a stored file as express.static does with one on the disk; false where there is none. */
async function answer(res, file, { cacheControl = 'public, max-age=0', prepare } = {}) {
  const { req } = res;
  if (/(^|\/)\./.test(keyOf(file))) return false;
  const isRange = /^bytes=\d*-\d*$/.test(req.headers.range ?? '') && !req.headers['if-range'];
  const object = await find(file, isRange ? req.headers.range : undefined).catch((error) => {
    if (error.name === 'InvalidRange') return null;
    throw error;
  });
  if (object === undefined) return false;
  if (object === null) {
    res.status(416).end();
    return true;
  }
  prepare?.();
  if (!res.get('Content-Type')) res.type(path.extname(file) || 'application/octet-stream');
  if (!res.get('Cache-Control')) res.set('Cache-Control', cacheControl);
  res.set({ 'Accept-Ranges': 'bytes', 'Content-Length': String(object.ContentLength) });
  if (object.ETag) res.set('ETag', object.ETag);
  if (object.LastModified) res.set('Last-Modified', object.LastModified.toUTCString());
  if (object.ContentRange) res.status(206).set('Content-Range', object.ContentRange);
  const body = object.Body;
  if (req.fresh) {
    body.destroy();
    for (const name of ['Content-Type', 'Content-Length', 'Content-Range']) res.removeHeader(name);
    res.status(304).end();
  } else if (req.method === 'HEAD') {
    body.destroy();
    res.end();
  } else {
    // Where it breaks off, both ends are closed: the client sees that something is missing.
    await new Promise((resolve) => pipeline(body, res, resolve));
  }
  return true;
}

/** In front of express.static(folder): answers with the stored files of the folder, or of `below` in it. */
function storedFiles(folder, below = '/', cacheControl) {
  return (req, res, next) => {
    const name = decoded(req.path);
    const isAsked = (req.method === 'GET' || req.method === 'HEAD') && name.startsWith(below) && !name.endsWith('/');
    // A leading dot is a hidden file or the folder above: neither was served before.
    if (!isAsked || /(^|[\\/])\.|\0/.test(name)) return next();
    const file = path.join(folder, name);
    answer(res, file, { cacheControl }).then(
      (sent) => sent || next(),
      // While the storage is away, what came with the app is served all the same.
      (error) => next(fs.existsSync(file) ? undefined : error),
    );
  };
}

function decoded(url) {
  try {
    return decodeURIComponent(url);
  } catch {
    return '';
  }
}

module.exports = { storedFiles, renameStored };
