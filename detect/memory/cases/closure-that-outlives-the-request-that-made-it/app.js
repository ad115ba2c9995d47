const express = require('express');
const { EventEmitter } = require('events');
const app = express();
const lifecycle = new EventEmitter();
const readers = new Map();
let counter;

function makeCounter() {
  const seen = new Map();
  return (key) => {
    seen.set(key, (seen.get(key) || 0) + 1);
    return seen.get(key);
  };
}

function makeReader() {
  const pages = {};
  return {
    read: (name) => pages[name],
    write: (name, text) => {
      pages[name] = text;
    },
  };
}

app.get('/count', (req, res) => {
  counter ??= makeCounter();
  res.send({ count: counter(req.ip) });
});

app.put('/books/:book/:page', (req, res) => {
  if (!readers.has(req.params.book)) readers.set(req.params.book, makeReader());
  readers.get(req.params.book).write(req.params.page, req.body);
  res.sendStatus(204);
});

lifecycle.on('plugins-loaded', () => {
  const votes = {};
  app.post('/votes/:name', (req, res) => {
    votes[req.params.name] = (votes[req.params.name] || 0) + 1;
    res.send(votes);
  });
});

app.listen(3000);
