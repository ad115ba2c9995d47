import express from 'express';
import { RateService } from './service';

const rates = new RateService();
const app = express();
app.get('/:code', async (req, res) => {
  res.json(await rates.find(req.params.code));
});
app.delete('/:code', (req, res) => {
  rates.forget(req.params.code);
  res.sendStatus(204);
});
app.listen(3000);
