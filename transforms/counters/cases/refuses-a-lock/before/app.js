const express = require('express');
const { rebuild } = require('./rebuild');

let running = false;

const app = express();
app.post('/rebuild', async (req, res) => {
  if (running) return res.sendStatus(409);
  running = true;
  await rebuild();
  running = false;
  res.sendStatus(204);
});
app.listen(3000);
