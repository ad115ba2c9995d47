const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
const fs = require('fs');
app.get('/', (req, res) => {
  fs.readFile('./page.html', 'utf8', (err, text) => {
    if (err) return res.sendStatus(500);
    res.send(text.replace('HITS', hits));
  });
});
app.listen(3000);
