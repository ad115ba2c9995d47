const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');

const app = express();

app.post('/plots/:id', express.text(), (req, res) => {
  fs.writeFileSync(path.join(__dirname, `${req.params.id}.svg`), req.body);
  res.sendStatus(201);
});
app.get('/plots/:id', (req, res) => res.sendFile(path.join(__dirname, `${req.params.id}.svg`)));

app.post('/notes/:id', express.text(), (req, res) => {
  fs.writeFileSync(path.join(os.tmpdir(), req.params.id), req.body);
  res.sendStatus(201);
});
app.get('/notes/:id', (req, res) => res.sendFile(path.join(os.tmpdir(), req.params.id)));

app.listen(3000);
