import type { Manifest } from '../instances/manifest.ts';

const CLIENTS = ['@aws-sdk/client-s3', 'aws-sdk', 'multer-s3', 'minio'];

/** Whether the app depends on a client of S3. */
export function needsS3({ dependencies = {} }: Manifest): boolean {
  return CLIENTS.some((name) => name in dependencies);
}
