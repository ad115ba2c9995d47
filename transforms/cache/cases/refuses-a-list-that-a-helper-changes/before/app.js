const express = require('express');

const todos = [];

function complete(todo) {
  todo.done = true;
}

const app = express();
app.post('/', (req, res) => {
  todos.push({ id: req.body.id, done: false });
  res.sendStatus(201);
});
app.put('/:id', (req, res) => {
  const todo = todos.find(({ id }) => id === req.params.id);
  complete(todo);
  res.json(todo);
});
app.listen(3000);
