import express from 'express';
import { RateService } from './service';
import asyncHandler from 'express-async-handler';

const rates = new RateService();
const app = express();
app.get('/:code', async (req, res) => {
  res.json(await rates.find(req.params.code));
});
app.delete('/:code', asyncHandler(async (req, res) => {
  await rates.forget(req.params.code);
  res.sendStatus(204);
}));
app.listen(3000);
