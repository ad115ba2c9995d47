import express from 'express';
import { publish, subscribe } from './sse.js';

const app = express();
app.get('/events', subscribe);
app.post('/orders', express.json(), (req, res) => {
  publish('order', req.body);
  res.end();
});
app.listen(3000);
