const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  const list = [];
  [1, 2].forEach(function (n) {
    list.push(arguments.length + n + hits);
  });
  res.json(list);
});
app.listen(3000);
