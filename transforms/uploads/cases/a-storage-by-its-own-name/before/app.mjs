import express from 'express';
import multer from 'multer';
import { storage } from './upload.js';

const app = express();
const upload = multer({
  storage,
  limits: {
    fileSize: 2 * 1024 * 1024,
  },
});

app.post('/files', upload.single('file'), (req, res) => res.json(req.file));

app.listen(3000);
