import multer from 'multer';
import { extname } from 'node:path';
import { s3Storage } from './lib/object-storage.js';

export const upload = multer({
  storage: s3Storage(multer.memoryStorage(), {
    destination: 'uploads',
    filename: (req, file, cb) => cb(null, `${req.user.id}${extname(file.originalname)}`),
  }),
  limits: { files: 1, fileSize: 100 * 1024 * 1024 },
});
