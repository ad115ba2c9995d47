const express = require('express');

const table = new Map();
const current = {
  get motd() {
    return table.get('motd');
  },
};

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.get('/', (req, res) => res.json(current.motd));
app.listen(3000);
