const express = require('express');
const multer = require('multer');
const { s3Storage, readStored, storedExists } = require('./lib/object-storage');
const asyncHandler = require('express-async-handler');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads/' }), limits: { fileSize: 1e6 } });
const app = express();

async function importRows(file) {
  const text = await readStored(file.path, 'utf8');
  return text.split('\n').map((line) => line.split(','));
}

app.post('/import', upload.single('csv'), asyncHandler(async (req, res) => {
  const rows = await importRows(req.file);
  res.json({ rows: rows.length, file: req.file.filename });
}));

app.get('/import/:name', asyncHandler(async (req, res) => {
  const file = 'uploads/' + req.params.name;
  if (!(await storedExists(file))) return res.sendStatus(404);
  res.type('csv').send(await readStored(file));
}));

app.listen(3000);
