const express = require('express');

const table = new Map();

const app = express();
app.put('/', (req, res) => {
  table.set(res, req.body);
  res.end();
});
app.get('/', (req, res) => res.json(table.get(res)));
app.listen(3000);
