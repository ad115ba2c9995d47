const express = require('express');

const owners = new WeakMap();

const app = express();
app.use((req, res, next) => {
  owners.set(req, Date.now());
  next();
});
app.get('/', (req, res) => res.json(owners.get(req)));
app.listen(3000);
