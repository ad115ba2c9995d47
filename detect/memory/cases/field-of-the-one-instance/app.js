const express = require('express');
const app = express();
class Store {
  constructor() {
    this.items = new Map();
  }

  put(id, item) {
    this.items.set(id, item);
  }

  get(id) {
    return this.items.get(id);
  }
}
const store = new Store();
app.put('/:id', (req, res) => {
  store.put(req.params.id, req.body);
  res.end();
});
app.get('/:id', (req, res) => res.json(store.get(req.params.id)));
app.listen(3000);
