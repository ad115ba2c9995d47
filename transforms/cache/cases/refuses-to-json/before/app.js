const express = require('express');

const table = new Map();

class Page {
  toJSON() {
    return { title: table.get('title') };
  }
}

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.get('/', (req, res) => res.json(new Page()));
app.listen(3000);
