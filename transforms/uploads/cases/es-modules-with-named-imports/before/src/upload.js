import multer, { diskStorage } from 'multer';
import { extname } from 'node:path';

export const upload = multer({
  storage: diskStorage({
    destination: 'uploads',
    filename: (req, file, cb) => cb(null, `${req.user.id}${extname(file.originalname)}`),
  }),
  limits: { files: 1 },
});
