import express, { type Request, type Response } from 'express';
import { Prices } from './prices';
import asyncHandler from 'express-async-handler';

const prices = new Prices();
const app = express();

const show = async (req: Request, res: Response): Promise<void> => {
  res.json({ price: await prices.of(req.params.sku as string) });
};

app.get('/:sku', asyncHandler(show));
app.delete('/:sku', asyncHandler(async (req, res) => {
  res.json({ gone: await prices.forget(req.params.sku as string) });
}));
app.listen(3000);
