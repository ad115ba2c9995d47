import express, { Request, Response } from 'express';

const live = new Map<string, number>();
const app = express();

app.put('/:id', (req: Request, res: Response) => {
  live.set(req.params.id, Date.now());
  res.sendStatus(204);
});
app.get('/', (req: Request, res: Response) => {
  const ids = String(req.query.ids).split(',');
  const online = ids.filter((id) => live.has(id));
  res.json(ids.map((id) => ({ id, isOnline: online.includes(id) })));
});
app.listen(3000);
