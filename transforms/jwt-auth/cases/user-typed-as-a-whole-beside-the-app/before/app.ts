import express, { type Request, type Response } from 'express';
import session from 'express-session';

declare module 'express-session' {
  interface SessionData {
    user: {
      id: number;
      name: string;
    };
  }
}

const people = [{ id: 1, name: 'ann', password: 'stapler' }];

const app = express();
app.use(express.json());
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/login', (req: Request, res: Response) => {
  const person = people.find(({ name, password }) => name === req.body.name && password === req.body.password);
  if (!person) return res.status(401).json({ error: 'No' });
  const { id, name } = person;
  req.session.user = { id, name };
  return res.json({ id });
});

app.get('/me', (req: Request, res: Response) => {
  if (!req.session.user) return res.status(401).json({ error: 'No' });
  return res.json({ name: req.session.user.name, id: req.session.user!.id });
});

app.post('/logout', (req: Request, res: Response) => {
  req.session.destroy((error: Error) => {
    res.status(error ? 500 : 204).end();
  });
});

app.listen(3000);
