const express = require('express');
const fs = require('fs');

const app = express();

app.post('/export', express.text(), (req, res) => {
  const name = `${Date.now()}.csv`;
  fs.writeFileSync(`exports/${name}`, req.body);
  setTimeout(() => fs.unlinkSync(`exports/${name}`), 600000);
  res.json({ name });
});

app.get('/export/:name', (req, res) => res.download(`exports/${req.params.name}`, 'export.csv'));

app.listen(3000);
