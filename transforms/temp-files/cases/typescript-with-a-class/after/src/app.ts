import express, { Request, Response } from 'express';
import { Exports } from './exports';
import asyncHandler from 'express-async-handler';

const app = express();
const files = new Exports();

app.post('/exports/:name', express.json(), asyncHandler(async (req: Request, res: Response) => {
  await files.save(req.params.name, req.body.rows);
  res.sendStatus(201);
}));

app.get('/exports/:name', asyncHandler(async (req: Request, res: Response) => {
  const text = await files.load(req.params.name);
  if (text === undefined) {
    res.sendStatus(404);
    return;
  }
  res.type('text/csv').send(text);
}));

app.listen(3000);
