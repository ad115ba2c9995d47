const express = require('express');
const app = express();
let messages = [];
app.delete('/:id', (req, res) => {
  messages = messages.filter(({ id }) => id !== req.params.id);
  res.end();
});
app.get('/', (req, res) => res.json(messages));
app.listen(3000);
