import express from 'express';
import { count, more } from './state.mjs';

const app = express();
app.post('/', (req, res) => {
  more();
  res.json({ count });
});
app.listen(3000);
