import express, { type Request, type Response } from 'express';

interface Book {
  id: number;
  title: string;
  tags: string[];
}

let books: Book[] = [];

const app = express();
app.use(express.json());

app.get('/books', (_req: Request, res: Response) => {
  res.json({ books });
});

app.post('/books', (req: Request, res: Response): void => {
  const book: Book = { id: books.length + 1, title: req.body.title, tags: [] };
  books.push(book);
  res.status(201).json(book);
});

app.post('/books/:id/tags', (req, res) => {
  const book = books.find(({ id }) => id === Number(req.params.id));
  if (!book) {
    res.sendStatus(404);
    return;
  }
  book.tags.push(req.body.tag);
  res.json(book);
});

app.delete('/books/:id', (req: Request, res: Response) => {
  books = books.filter(({ id }) => id !== Number(req.params.id));
  res.sendStatus(204);
});

app.listen(3000);
