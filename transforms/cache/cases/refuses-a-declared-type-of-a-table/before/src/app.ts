import express from 'express';
import type { Shelf } from './shelf';

const shelf: Shelf = {};

const app = express();
app.put('/:id', (req, res) => {
  shelf[req.params.id] = req.body.text;
  res.sendStatus(204);
});
app.get('/:id', (req, res) => {
  res.json(shelf[req.params.id]);
});
app.listen(3000);
