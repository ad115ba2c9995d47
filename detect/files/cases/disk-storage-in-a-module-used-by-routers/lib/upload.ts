import multer, { diskStorage } from 'multer';
import path from 'path';

const storage = diskStorage({
  destination: (_req, _file, cb) => cb(null, path.join(__dirname, '../public/images')),
  filename: (_req, file, cb) => cb(null, `${Date.now()}-${file.originalname}`),
});

export default multer({ storage, limits: { fileSize: 1e6 } });
