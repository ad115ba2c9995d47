import express, { type Request, type Response } from 'express';
import { readToken, signToken, revokeToken } from './lib/tokens.js';

declare global {
  namespace Express {
    interface Request {
      user?: {
        id: number;
        name: string;
      };
    }
  }
}

const people = [{ id: 1, name: 'ann', password: 'stapler' }];

const app = express();
app.use(express.json());
app.use(readToken);

app.post('/login', (req: Request, res: Response) => {
  const person = people.find(({ name, password }) => name === req.body.name && password === req.body.password);
  if (!person) return res.status(401).json({ error: 'No' });
  const { id, name } = person;
  const token = signToken({ id, name });
  return res.json({ id, token });
});

app.get('/me', (req: Request, res: Response) => {
  if (!req.user) return res.status(401).json({ error: 'No' });
  return res.json({ name: req.user.name, id: req.user!.id });
});

app.post('/logout', (req: Request, res: Response) => {
  revokeToken(req, (error: Error) => {
    res.status(error ? 500 : 204).end();
  });
});

app.listen(3000);
