import express from 'express';
import { remember, recall } from './src/visited.js';
const app = express();
app.get('/pages/:page', (req, res) => {
  remember(req.params.page);
  res.send({ last: recall() });
});
app.listen(3000);
