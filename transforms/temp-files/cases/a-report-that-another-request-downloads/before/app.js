const express = require('express');
const fs = require('fs');
const path = require('path');
const { salesOf } = require('./sales');

const app = express();
const REPORTS = path.join(__dirname, 'reports');

fs.mkdirSync(REPORTS, { recursive: true });

app.post('/reports/:month', (req, res) => {
  const rows = salesOf(req.params.month).map(({ day, total }) => `${day},${total}`);
  fs.writeFileSync(path.join(REPORTS, `${req.params.month}.csv`), ['day,total', ...rows].join('\n'));
  res.status(201).json({ url: `/reports/${req.params.month}` });
});

app.get('/reports/:month', (req, res) => {
  const file = path.join(REPORTS, `${req.params.month}.csv`);
  if (!fs.existsSync(file)) return res.status(404).json({ error: 'no such report' });
  res.download(file);
});

app.listen(3000);
