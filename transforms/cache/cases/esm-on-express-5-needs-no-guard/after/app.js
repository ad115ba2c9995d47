import express from 'express';
import { remember, recall } from './notes.js';

const app = express();
app.post('/:key', async (req, res) => {
  await remember(req.params.key, req.body);
  res.sendStatus(204);
});
app.get('/:key', async (req, res) => {
  res.json((await recall(req.params.key)) ?? null);
});
app.listen(3000);
