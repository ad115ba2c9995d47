const express = require('express');
const fs = require('fs');
const path = require('path');
const { salesOf } = require('./sales');
const { writeStored, downloadStored, storedExists } = require('./lib/object-storage');
const asyncHandler = require('express-async-handler');

const app = express();
const REPORTS = path.join(__dirname, 'reports');

fs.mkdirSync(REPORTS, { recursive: true });

app.post('/reports/:month', asyncHandler(async (req, res) => {
  const rows = salesOf(req.params.month).map(({ day, total }) => `${day},${total}`);
  await writeStored(path.join(REPORTS, `${req.params.month}.csv`), ['day,total', ...rows].join('\n'));
  res.status(201).json({ url: `/reports/${req.params.month}` });
}));

app.get('/reports/:month', asyncHandler(async (req, res) => {
  const file = path.join(REPORTS, `${req.params.month}.csv`);
  if (!(await storedExists(file))) return res.status(404).json({ error: 'no such report' });
  downloadStored(res, file);
}));

app.listen(3000);
