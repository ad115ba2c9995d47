import express from 'express';
import { remember, recall } from './notes.js';

const app = express();
app.post('/:key', (req, res) => {
  remember(req.params.key, req.body);
  res.sendStatus(204);
});
app.get('/:key', (req, res) => {
  res.json(recall(req.params.key) ?? null);
});
app.listen(3000);
