import express from 'express';
import upload from './upload.cjs';
import { storedFiles } from './lib/object-storage.cjs';

const app = express();

app.use('/uploads', storedFiles('uploads'), express.static('uploads'));
app.post('/files', upload.single('file'), (req, res) => {
  res.json(req.file);
});

app.listen(3000);
