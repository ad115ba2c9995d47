import express from 'express';
import { upload, uploadsStatic } from './config/upload.js';

const app = express();

app.use('/uploads', uploadsStatic);
app.post('/files', upload.single('file'), (req, res) => {
  res.json({ url: `/uploads/${req.file.filename}` });
});

app.listen(3000);
