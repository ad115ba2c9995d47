const express = require('express');

const posts = new Map();
const app = express();
app.put('/:id', (req, res) => {
  posts.set(req.params.id, { text: req.body.text });
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  const all = [];
  for (const [id, post] of posts) all.push({ id, ...post });
  res.json({ count: posts.size, ids: [...posts.keys()], values: Array.from(posts.values()), all });
});
app.delete('/', (req, res) => {
  posts.clear();
  res.sendStatus(204);
});
app.listen(3000);
