import express from 'express';
import { upload } from './upload.js';
import { storedFiles } from './lib/object-storage.js';

const app = express();

app.use('/avatars', storedFiles('uploads'), express.static('uploads', { index: false }));
app.put('/me/avatar', upload.single('avatar'), (req, res) => {
  res.status(204).end();
});

app.listen(process.env.PORT ?? 3000);
