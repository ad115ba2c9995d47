const express = require('express');

let todos = [
  { id: 1, title: 'Buy milk', done: false },
  { id: 2, title: 'Call home', done: false },
];

const app = express();
app.use(express.json());

app.get('/todos', (req, res) => res.json(todos));

app.get('/todos/:id', (req, res) => {
  const todo = todos.find((t) => t.id === Number(req.params.id));
  if (!todo) return res.status(404).json({ error: 'Not found' });
  res.json(todo);
});

app.post('/todos', (req, res) => {
  const todo = { id: todos.length + 1, title: req.body.title, done: false };
  todos.push(todo);
  res.status(201).json(todo);
});

app.put('/todos/:id', (req, res) => {
  const todo = todos.find((t) => t.id === Number(req.params.id));
  if (!todo) return res.status(404).json({ error: 'Not found' });

  const { title, done } = req.body;
  if (title) todo.title = title;
  if (done !== undefined) todo.done = done; // may be false
  res.json(todo);
});

app.patch('/todos/:id', (req, res) => {
  const index = todos.findIndex((t) => t.id === Number(req.params.id));
  if (index !== -1) {
    todos[index] = { ...todos[index], ...req.body };
    return res.json(todos[index]);
  }
  res.sendStatus(404);
});

app.delete('/todos/:id', (req, res) => {
  const index = todos.findIndex((t) => t.id === Number(req.params.id));
  if (index < 0) return res.sendStatus(404);
  todos.splice(index, 1);
  res.sendStatus(204);
});

app.delete('/done', (req, res) => {
  const before = todos.length;
  todos = todos.filter((t) => !t.done);
  res.json({ removed: before });
});

app.delete('/todos', (req, res) => {
  todos = [];
  res.sendStatus(204);
});

app.post('/titles', (req, res) => {
  const titles = req.body.ids.map((id) => todos.find((t) => t.id === id)?.title);
  res.json({ titles, count: todos.reduce((sum, t) => sum + (t.done ? 1 : 0), 0) });
});

app.listen(3000);
