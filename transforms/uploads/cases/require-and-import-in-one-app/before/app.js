import express from 'express';
import upload from './upload.cjs';

const app = express();

app.use('/uploads', express.static('uploads'));
app.post('/files', upload.single('file'), (req, res) => {
  res.json(req.file);
});

app.listen(3000);
