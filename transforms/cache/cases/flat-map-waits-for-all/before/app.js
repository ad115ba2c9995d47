const express = require('express');

const tags = new Map();
const app = express();
const tagsOf = (id) => tags.get(id) || [];

app.put('/:id', (req, res) => {
  tags.set(req.params.id, req.body.tags);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  const ids = req.query.ids.split(',');
  res.json({ all: ids.flatMap((id) => tagsOf(id)), sorted: ids.flatMap((id) => [id, ...tagsOf(id)]).sort() });
});
app.listen(3000);
