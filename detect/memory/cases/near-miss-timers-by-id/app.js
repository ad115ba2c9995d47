const express = require('express');
const app = express();
const timers = new Map();
app.post('/:id', (req, res) => {
  clearTimeout(timers.get(req.params.id));
  timers.set(req.params.id, setTimeout(() => {}, 1000));
  res.end();
});
app.listen(3000);
