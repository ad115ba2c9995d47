import express, { type Request, type Response } from 'express';
import { createClient } from 'redis';
import { RedisList } from './lib/redis-list';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

interface Book {
  id: number;
  title: string;
  tags: string[];
}

const books = new RedisList<Book>(redisClient, 'books');

const app = express();
app.use(express.json());

app.get('/books', async (_req: Request, res: Response) => {
  res.json({ books: await books.all() });
});

app.post('/books', books.locked(async (req: Request, res: Response): Promise<void> => {
  const list = await books.all();
  const book: Book = { id: list.length + 1, title: req.body.title, tags: [] };
  list.push(book);
  await books.save(list);
  res.status(201).json(book);
}));

app.post('/books/:id/tags', books.locked(async (req, res) => {
  const list = await books.all();
  const book = list.find(({ id }) => id === Number(req.params.id));
  if (!book) {
    res.sendStatus(404);
    return;
  }
  book.tags.push(req.body.tag);
  await books.save(list);
  res.json(book);
}));

app.delete('/books/:id', books.locked(async (req: Request, res: Response) => {
  const list = await books.all();
  await books.save(list.filter(({ id }) => id !== Number(req.params.id)));
  res.sendStatus(204);
}));

app.listen(3000);
