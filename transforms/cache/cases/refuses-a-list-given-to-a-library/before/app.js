const express = require('express');
const Fuse = require('fuse.js');

const books = [];
const search = new Fuse(books, { keys: ['title'] });

const app = express();
app.post('/', (req, res) => {
  books.push({ title: req.body.title });
  res.sendStatus(201);
});
app.get('/', (req, res) => res.json(search.search(req.query.q)));
app.get('/all', (req, res) => res.json(books));
app.listen(3000);
