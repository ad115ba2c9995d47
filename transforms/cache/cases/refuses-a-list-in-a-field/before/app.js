const express = require('express');

class Todos {
  items = [];

  add(item) {
    this.items.push(item);
  }

  all() {
    return this.items;
  }
}

const todos = new Todos();
const app = express();
app.post('/', (req, res) => {
  todos.add({ title: req.body.title });
  res.sendStatus(201);
});
app.get('/', (req, res) => res.json(todos.all()));
app.listen(3000);
