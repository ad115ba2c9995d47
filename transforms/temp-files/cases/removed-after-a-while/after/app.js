const express = require('express');
const { writeStored, unlinkStored, downloadStored } = require('./lib/object-storage');
const asyncHandler = require('express-async-handler');
const { catchErrors } = require('./lib/catch-errors');

const app = express();

app.post('/export', express.text(), asyncHandler(async (req, res) => {
  const name = `${Date.now()}.csv`;
  await writeStored(`exports/${name}`, req.body);
  setTimeout(catchErrors(async () => unlinkStored(`exports/${name}`)), 600000);
  res.json({ name });
}));

app.get('/export/:name', (req, res) => downloadStored(res, `exports/${req.params.name}`, 'export.csv'));

app.listen(3000);
