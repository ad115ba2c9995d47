import type { StoragePart } from './storage-part.ts';

const answer = `
/** Answers with a stored file as express.static does with one on the disk; false where there is none. */
async function answer(res«: Response», file«: string», { cacheControl = 'public, max-age=0', prepare }«: Answer» = {})«: Promise<boolean>» {
  const { req } = res;
  if (/(^|\\/)\\./.test(keyOf(file))) return false;
  const isRange = /^bytes=\\d*-\\d*$/.test(req.headers.range ?? '') && !req.headers['if-range'];
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
  const body = object.Body« as Readable»;
  if (req.fresh) {
    body.destroy();
    for (const name of ['Content-Type', 'Content-Length', 'Content-Range']) res.removeHeader(name);
    res.status(304).end();
  } else if (req.method === 'HEAD') {
    body.destroy();
    res.end();
  } else {
    // Where it breaks off, both ends are closed: the client sees that something is missing.
    await new Promise«<unknown>»((resolve) => pipeline(body, res, resolve));
  }
  return true;
}
`;

const storedFiles = `
/** In front of express.static(folder): answers with the stored files of the folder, or of \`below\` in it. */
function storedFiles(folder«: string», below = '/', cacheControl«?: string»)«: RequestHandler» {
  return (req, res, next) => {
    const name = decoded(req.path);
    const isAsked = (req.method === 'GET' || req.method === 'HEAD') && name.startsWith(below) && !name.endsWith('/');
    // A leading dot is a hidden file or the folder above: neither was served before.
    if (!isAsked || /(^|[\\\\/])\\.|\\0/.test(name)) return next();
    const file = path.join(folder, name);
    answer(res, file, { cacheControl }).then(
      (sent) => sent || next(),
      // While the storage is away, what came with the app is served all the same.
      (error) => next(fs.existsSync(file) ? undefined : error),
    );
  };
}

function decoded(url«: string»)«: string» {
  try {
    return decodeURIComponent(url);
  } catch {
    return '';
  }
}
`;

const sendStored = `
/** As res.sendFile(file, ...rest): a stored file, else the one on this disk. */
function sendStored(res«: Response», file«: string», ...rest«: [Done?] | [{ root?: string }, Done?]»)«: void» {
  const callback = rest.find((value) => typeof value === 'function')« as any»;
  const root = «(»rest[0]« as any)»?.root;
  if (/(^|[\\\\/])\\.\\.([\\\\/]|$)/.test(file)) return «(»res.sendFile« as any)»(file, ...rest);
  answer(res, root ? path.join(root, file) : file)
    .then((sent) => (sent ? callback?.() : «(»res.sendFile« as any)»(file, ...rest)))
    .catch(callback ?? res.req.next);
}
`;

const downloadStored = `
/** As res.download(file, ...rest): a stored file, else the one on this disk. */
function downloadStored(res«: Response», file«: string», ...rest«: [Done?] | [string | undefined, Done?]»)«: void» {
  const callback = rest.find((value) => typeof value === 'function')« as any»;
  const prepare = () => {
    const type = res.get('Content-Type');
    res.attachment(typeof rest[0] === 'string' ? rest[0] : path.basename(file));
    if (type) res.type(type);
    else res.removeHeader('Content-Type');
  };
  answer(res, file, { prepare })
    .then((sent) => (sent ? callback?.() : «(»res.download« as any)»(file, ...rest)))
    .catch(callback ?? res.req.next);
}
`;

const s3Storage = `
/**
 * A storage engine for multer: each file is held in memory, then stored under the path that
 * diskStorage({ destination, filename }) would have written it to.
 */
function s3Storage(memory«: StorageEngine», { destination = os.tmpdir(), filename = randomName }«: DiskStorageOptions») {
  const folderOf = typeof destination === 'function' ? destination : (_req«: unknown», _file«: unknown», callback«: Named») => callback(null, destination);
  return {
    _handleFile(req«: any», file«: any», callback«: (error: any, info?: any) => void») {
      folderOf(req, file, (folderError, folder) => {
        if (folderError) return callback(folderError);
        filename(req, file, (nameError, name) => {
          if (nameError) return callback(nameError);
          const target = path.join(folder, name);
          if (path.relative(folder, target).startsWith('..')) return callback(new Error(name + ' leaves its folder'));
          memory._handleFile(req, file, (error, info) => {
            if (error) return callback(error);
            const { buffer, size } = info«!»;
            const stored = { destination: folder, filename: name, path: target, size };
            // Of a file that goes over the limit, multer wants no more than what to remove.
            if (file.stream.truncated) return callback(null, stored);
            writeStored(target, buffer«!», file.mimetype).then(() => callback(null, stored), callback);
          });
        });
      });
    },
    _removeFile(_req«: any», file«: any», callback«: (error: any) => void») {
      const { path: target } = file;
      for (const name of ['destination', 'filename', 'path']) delete file[name];
      s3().send(new DeleteObjectCommand(inBucket(target))).then(() => callback(null), callback);
    },
  };
}

function randomName(_req«: unknown», _file«: unknown», callback«: Named») {
  callback(null, crypto.randomBytes(16).toString('hex'));
}
`;

/** The pieces that answer requests and take uploads; they need some of those that keep files. */
export const EXPRESS_PARTS: Readonly<Record<string, StoragePart>> = {
  s3Storage: { needs: ['writeStored'], text: s3Storage },
  answer: { needs: ['find'], text: answer },
  storedFiles: { needs: ['answer'], text: storedFiles },
  sendStored: { needs: ['answer'], text: sendStored },
  downloadStored: { needs: ['answer'], text: downloadStored },
};
