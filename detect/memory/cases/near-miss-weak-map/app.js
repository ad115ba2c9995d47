const express = require('express');
const app = express();
const owners = new WeakMap();
app.use((req, res, next) => {
  owners.set(req, 1);
  next();
});
app.get('/', (req, res) => res.json(owners.get(req)));
app.listen(3000);
