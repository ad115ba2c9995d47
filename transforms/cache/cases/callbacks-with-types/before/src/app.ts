import express, { Request, Response } from 'express';

const live = new Map<string, number>();
const app = express();

app.put('/', (req: Request, res: Response) => {
  const ids: string[] = String(req.query.ids).split(',');
  ids.forEach((id: string) => live.set(id, Date.now()));
  res.sendStatus(204);
});
app.get('/', (req: Request, res: Response) => {
  const ids = String(req.query.ids).split(',');
  const online: string[] = ids.filter((id: string): boolean => live.has(id));
  const anybody = ids.some((id) => live.has(id));
  res.json({ online, anybody });
});
app.listen(3000);
