const express = require('express');
const app = express();
const users = {};
app.get('/', (req, res) => {
  const users = {};
  users[req.query.id] = 1;
  res.json(users);
});
app.listen(3000);
