import express, { Request, Response } from 'express';
import { Exports } from './exports';

const app = express();
const files = new Exports();

app.post('/exports/:name', express.json(), (req: Request, res: Response) => {
  files.save(req.params.name, req.body.rows);
  res.sendStatus(201);
});

app.get('/exports/:name', (req: Request, res: Response) => {
  const text = files.load(req.params.name);
  if (text === undefined) {
    res.sendStatus(404);
    return;
  }
  res.type('text/csv').send(text);
});

app.listen(3000);
