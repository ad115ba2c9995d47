const express = require('express');
const { LRUCache } = require('lru-cache');

const pages = new LRUCache({ max: 500, ttl: 1000 * 60 * 5 });
const small = new LRUCache({ max: 10 });

const app = express();
app.get('/pages/:name', async (req, res) => {
  let page = pages.get(req.params.name);
  if (!page) {
    const answer = await fetch(`https://pages.example/${req.params.name}`);
    page = await answer.text();
    pages.set(req.params.name, page, { ttl: 30000 });
  }
  res.send(page);
});
app.put('/small/:id', (req, res) => {
  small.set(req.params.id, req.body.value);
  res.json({ count: small.size, all: [...small.values()] });
});
app.get('/small/:id', (req, res) => res.json(small.peek(req.params.id)));
app.listen(3000);
