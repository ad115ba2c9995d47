const express = require('express');
const app = express();
const messages = [];
app.post('/', (req, res) => {
  messages.push(req.body);
  res.end();
});
app.get('/', (req, res) => res.json(messages));
app.listen(3000);
