import express, { type Request, type Response } from 'express';
import { Prices } from './prices';

const prices = new Prices();
const app = express();

const show = (req: Request, res: Response): void => {
  res.json({ price: prices.of(req.params.sku as string) });
};

app.get('/:sku', show);
app.delete('/:sku', (req, res) => {
  res.json({ gone: prices.forget(req.params.sku as string) });
});
app.listen(3000);
