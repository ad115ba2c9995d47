const express = require('express');

let hits = 0;
let online = 0;

const app = express();
app.use((req, res, next) => {
  hits++;
  next();
});
app.get('/', (req, res) => {
  res.send(`Visited ${hits} times`);
});
app.get('/stats', (req, res) => {
  res.json({ hits, online, many: hits > 1000 });
});
app.post('/enter', (req, res) => {
  online++;
  res.json({ online });
});
app.post('/leave', (req, res) => {
  online--;
  res.sendStatus(204);
});
app.post('/reset', (req, res) => {
  hits = 0;
  res.sendStatus(204);
});
app.listen(3000);
