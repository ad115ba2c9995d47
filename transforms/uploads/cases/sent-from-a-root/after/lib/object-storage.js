const crypto = require('crypto');
const os = require('os');
const path = require('path');
const { pipeline } = require('stream');
const { DeleteObjectCommand, GetObjectCommand, S3Client } = require('@aws-sdk/client-s3');
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

/**
 * A storage engine for multer: each file is held in memory, then stored under the path that
 * diskStorage({ destination, filename }) would have written it to.
 */
function s3Storage(memory, { destination = os.tmpdir(), filename = randomName }) {
  const folderOf = typeof destination === 'function' ? destination : (_req, _file, callback) => callback(null, destination);
  return {
    _handleFile(req, file, callback) {
      folderOf(req, file, (folderError, folder) => {
        if (folderError) return callback(folderError);
        filename(req, file, (nameError, name) => {
          if (nameError) return callback(nameError);
          const target = path.join(folder, name);
          if (path.relative(folder, target).startsWith('..')) return callback(new Error(name + ' leaves its folder'));
          memory._handleFile(req, file, (error, info) => {
            if (error) return callback(error);
            const { buffer, size } = info;
            const stored = { destination: folder, filename: name, path: target, size };
            // Of a file that goes over the limit, multer wants no more than what to remove.
            if (file.stream.truncated) return callback(null, stored);
            writeStored(target, buffer, file.mimetype).then(() => callback(null, stored), callback);
          });
        });
      });
    },
    _removeFile(_req, file, callback) {
      const { path: target } = file;
      for (const name of ['destination', 'filename', 'path']) delete file[name];
      s3().send(new DeleteObjectCommand(inBucket(target))).then(() => callback(null), callback);
    },
  };
}

function randomName(_req, _file, callback) {
  callback(null, crypto.randomBytes(16).toString('hex'));
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

/** As res.sendFile(file, ...rest): a stored file, else the one on this disk. */
function sendStored(res, file, ...rest) {
  const callback = rest.find((value) => typeof value === 'function');
  const root = rest[0]?.root;
  if (/(^|[\\/])\.\.([\\/]|$)/.test(file)) return res.sendFile(file, ...rest);
  answer(res, root ? path.join(root, file) : file)
    .then((sent) => (sent ? callback?.() : res.sendFile(file, ...rest)))
    .catch(callback ?? res.req.next);
}

module.exports = { s3Storage, sendStored };
