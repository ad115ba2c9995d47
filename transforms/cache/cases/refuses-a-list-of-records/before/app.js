const express = require('express');

const todos = [];

const app = express();
app.use(express.json());
app.post('/todos', (req, res) => {
  const todo = { id: todos.length + 1, title: req.body.title };
  todos.push(todo);
  res.status(201).json(todo);
});
app.get('/todos', (req, res) => res.json(todos));
app.delete('/todos/:id', (req, res) => {
  const index = todos.findIndex((todo) => todo.id === Number(req.params.id));
  if (index < 0) return res.sendStatus(404);
  todos.splice(index, 1);
  res.sendStatus(204);
});
app.listen(3000);
