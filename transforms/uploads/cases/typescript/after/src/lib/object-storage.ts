import * as crypto from "crypto";
import * as fs from "fs";
import * as os from "os";
import * as path from "path";
import { pipeline } from "stream";
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { Readable } from "stream";
import type { GetObjectCommandOutput } from "@aws-sdk/client-s3";
import type { RequestHandler, Response } from "express";
import type { DiskStorageOptions, StorageEngine } from "multer";

interface Answer {
  cacheControl?: string;
  prepare?: () => void;
}

type Done = (error: NodeJS.ErrnoException) => void;

type Named = (error: Error | null, name: string) => void;

let client: S3Client | undefined;

/** The client of this process, made when it is first needed: by then the environment is loaded. */
function s3(): S3Client {
  client ??= new S3Client({
    region: process.env.AWS_REGION || "us-east-1",
    endpoint: process.env.S3_ENDPOINT || undefined,
    forcePathStyle: Boolean(process.env.S3_ENDPOINT),
    // Not every S3-compatible store knows the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return client;
}

/** The key of a file is its path, seen from the folder that the app runs in. */
function keyOf(file: string): string {
  const full = path.resolve(file);
  const inside = path.relative(process.cwd(), full);
  const isOutside = inside === ".." || inside.startsWith(".." + path.sep) || path.isAbsolute(inside);
  return (isOutside ? full.slice(path.parse(full).root.length) : inside).split(path.sep).join("/");
}

function inBucket(file: string) {
  return { Bucket: process.env.S3_BUCKET, Key: keyOf(file) };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === "NoSuchKey" || error.name === "NotFound");
}

/** The stored file; undefined where there is none. */
async function find(file: string, range?: string): Promise<GetObjectCommandOutput | undefined> {
  try {
    return await s3().send(new GetObjectCommand({ ...inBucket(file), Range: range }));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function isStored(file: string): Promise<boolean> {
  try {
    await s3().send(new HeadObjectCommand(inBucket(file)));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Stores a file under its path; a large one in parts. */
async function writeStored(file: string, data: Buffer | Uint8Array | string, contentType?: string): Promise<void> {
  const params = { ...inBucket(file), Body: data, ContentType: contentType };
  await new Upload({ client: s3(), params }).done();
}

/** Removes a file: the stored one, else the one on this disk. */
export async function unlinkStored(file: string): Promise<void> {
  if (!(await isStored(file))) return fs.promises.unlink(file);
  await s3().send(new DeleteObjectCommand(inBucket(file)));
}

/**
 * A storage engine for multer: each file is held in memory, then stored under the path that
 * diskStorage({ destination, filename }) would have written it to.
 */
export function s3Storage(memory: StorageEngine, { destination = os.tmpdir(), filename = randomName }: DiskStorageOptions) {
  const folderOf = typeof destination === "function" ? destination : (_req: unknown, _file: unknown, callback: Named) => callback(null, destination);
  return {
    _handleFile(req: any, file: any, callback: (error: any, info?: any) => void) {
      folderOf(req, file, (folderError, folder) => {
        if (folderError) return callback(folderError);
        filename(req, file, (nameError, name) => {
          if (nameError) return callback(nameError);
          const target = path.join(folder, name);
          if (path.relative(folder, target).startsWith("..")) return callback(new Error(name + " leaves its folder"));
          memory._handleFile(req, file, (error, info) => {
            if (error) return callback(error);
            const { buffer, size } = info!;
            const stored = { destination: folder, filename: name, path: target, size };
            // Of a file that goes over the limit, multer wants no more than what to remove.
            if (file.stream.truncated) return callback(null, stored);
            writeStored(target, buffer!, file.mimetype).then(() => callback(null, stored), callback);
          });
        });
      });
    },
    _removeFile(_req: any, file: any, callback: (error: any) => void) {
      const { path: target } = file;
      for (const name of ["destination", "filename", "path"]) delete file[name];
      s3().send(new DeleteObjectCommand(inBucket(target))).then(() => callback(null), callback);
    },
  };
}

function randomName(_req: unknown, _file: unknown, callback: Named) {
  callback(null, crypto.randomBytes(16).toString("hex"));
}

/** Answers with a stored file as express.static does with one on the disk; false where there is none. */
async function answer(res: Response, file: string, { cacheControl = "public, max-age=0", prepare }: Answer = {}): Promise<boolean> {
  const { req } = res;
  if (/(^|\/)\./.test(keyOf(file))) return false;
  const isRange = /^bytes=\d*-\d*$/.test(req.headers.range ?? "") && !req.headers["if-range"];
  const object = await find(file, isRange ? req.headers.range : undefined).catch((error) => {
    if (error.name === "InvalidRange") return null;
    throw error;
  });
  if (object === undefined) return false;
  if (object === null) {
    res.status(416).end();
    return true;
  }
  prepare?.();
  if (!res.get("Content-Type")) res.type(path.extname(file) || "application/octet-stream");
  if (!res.get("Cache-Control")) res.set("Cache-Control", cacheControl);
  res.set({ "Accept-Ranges": "bytes", "Content-Length": String(object.ContentLength) });
  if (object.ETag) res.set("ETag", object.ETag);
  if (object.LastModified) res.set("Last-Modified", object.LastModified.toUTCString());
  if (object.ContentRange) res.status(206).set("Content-Range", object.ContentRange);
  const body = object.Body as Readable;
  if (req.fresh) {
    body.destroy();
    for (const name of ["Content-Type", "Content-Length", "Content-Range"]) res.removeHeader(name);
    res.status(304).end();
  } else if (req.method === "HEAD") {
    body.destroy();
    res.end();
  } else {
    // Where it breaks off, both ends are closed: the client sees that something is missing.
    await new Promise<unknown>((resolve) => pipeline(body, res, resolve));
  }
  return true;
}

/** In front of express.static(folder): answers with the stored files of the folder, or of `below` in it. */
export function storedFiles(folder: string, below = "/", cacheControl?: string): RequestHandler {
  return (req, res, next) => {
    const name = decoded(req.path);
    const isAsked = (req.method === "GET" || req.method === "HEAD") && name.startsWith(below) && !name.endsWith("/");
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

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return "";
  }
}

/** As res.sendFile(file, ...rest): a stored file, else the one on this disk. */
export function sendStored(res: Response, file: string, ...rest: [Done?] | [{ root?: string }, Done?]): void {
  const callback = rest.find((value) => typeof value === "function") as any;
  const root = (rest[0] as any)?.root;
  if (/(^|[\\/])\.\.([\\/]|$)/.test(file)) return (res.sendFile as any)(file, ...rest);
  answer(res, root ? path.join(root, file) : file)
    .then((sent) => (sent ? callback?.() : (res.sendFile as any)(file, ...rest)))
    .catch(callback ?? res.req.next);
}
