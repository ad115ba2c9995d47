const express = require('express');

let id = 1;

const app = express();
app.use(express.json());
app.post('/todos', (req, res) => {
  if (!req.body.title) {
    return res.status(400).json({ error: 'a title, please' });
  }
  const todo = {
    id: id,
    title: req.body.title,
  };
  id++;
  res.status(201).json(todo);
});
app.listen(3000);
