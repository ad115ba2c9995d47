import express from 'express';
import { unlinkSync } from 'fs';
import csv from 'csv-parser';
import multer from 'multer';
import { Row } from './row';
import { s3Storage, streamStored } from './lib/object-storage';

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'imports' }), limits: { fileSize: 1e6 } });
const app = express();

app.post('/rows', upload.single('rows'), (req, res, next) => {
  const rows: Row[] = [];
  streamStored(req.file!.path)
    .pipe(csv())
    .on('data', (row: Row) => rows.push(row))
    .on('error', next)
    .on('end', () => res.json({ id: req.file!.filename, rows }));
});

app.get('/rows/:id', (req, res) => {
  streamStored(`imports/${req.params.id}`).pipe(res);
});

app.listen(3000);
