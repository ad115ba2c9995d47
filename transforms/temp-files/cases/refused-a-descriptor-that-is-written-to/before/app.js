const express = require('express');
const fs = require('fs');

const app = express();
app.put('/tiles/:id', express.raw(), (req, res) => {
  const handle = fs.openSync(`tiles/${req.params.id}`, 'w');
  fs.writeSync(handle, req.body);
  fs.closeSync(handle);
  res.sendStatus(204);
});
app.put('/names/:id', express.text(), (req, res) => {
  fs.writeFileSync(`tiles/${req.params.id}.txt`, req.body);
  res.sendStatus(204);
});
app.get('/tiles/:id', (req, res) => res.sendFile(`tiles/${req.params.id}`, { root: '.' }));

app.listen(3000);
