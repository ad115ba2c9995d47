const express = require('express');

const todos = [];

const app = express();
app.post('/', (req, res) => {
  todos.push({ id: req.body.id, done: false });
  res.sendStatus(201);
});
app.param('id', (req, res, next, id) => {
  req.todo = todos.find((todo) => todo.id === id);
  next();
});
app.put('/:id', (req, res) => {
  req.todo.done = true;
  res.json(req.todo);
});
app.listen(3000);
