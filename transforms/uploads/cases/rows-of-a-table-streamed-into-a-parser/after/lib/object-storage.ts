import * as crypto from 'crypto';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { PassThrough, pipeline } from 'stream';
import { DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Readable } from 'stream';
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { DiskStorageOptions, StorageEngine } from 'multer';

type Named = (error: Error | null, name: string) => void;

let client: S3Client | undefined;

/** The client of this process, made when it is first needed: by then the environment is loaded. */
function s3(): S3Client {
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
function keyOf(file: string): string {
  const full = path.resolve(file);
  const inside = path.relative(process.cwd(), full);
  const isOutside = inside === '..' || inside.startsWith('..' + path.sep) || path.isAbsolute(inside);
  return (isOutside ? full.slice(path.parse(full).root.length) : inside).split(path.sep).join('/');
}

function inBucket(file: string) {
  return { Bucket: process.env.S3_BUCKET, Key: keyOf(file) };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
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

/** Stores a file under its path; a large one in parts. */
async function writeStored(file: string, data: Buffer | Uint8Array | string, contentType?: string): Promise<void> {
  const params = { ...inBucket(file), Body: data, ContentType: contentType };
  await new Upload({ client: s3(), params }).done();
}

/** A stream of a file: the stored one, else the one on this disk. */
export function streamStored(file: string): PassThrough {
  const stream = new PassThrough();
  find(file).then(
    (object) => pipeline(object ? (object.Body as Readable) : fs.createReadStream(file), stream, () => {}),
    (error) => stream.destroy(error),
  );
  return stream;
}

/**
 * A storage engine for multer: each file is held in memory, then stored under the path that
 * diskStorage({ destination, filename }) would have written it to.
 */
export function s3Storage(memory: StorageEngine, { destination = os.tmpdir(), filename = randomName }: DiskStorageOptions) {
  const folderOf = typeof destination === 'function' ? destination : (_req: unknown, _file: unknown, callback: Named) => callback(null, destination);
  return {
    _handleFile(req: any, file: any, callback: (error: any, info?: any) => void) {
      folderOf(req, file, (folderError, folder) => {
        if (folderError) return callback(folderError);
        filename(req, file, (nameError, name) => {
          if (nameError) return callback(nameError);
          const target = path.join(folder, name);
          if (path.relative(folder, target).startsWith('..')) return callback(new Error(name + ' leaves its folder'));
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
      for (const name of ['destination', 'filename', 'path']) delete file[name];
      s3().send(new DeleteObjectCommand(inBucket(target))).then(() => callback(null), callback);
    },
  };
}

function randomName(_req: unknown, _file: unknown, callback: Named) {
  callback(null, crypto.randomBytes(16).toString('hex'));
}
