const express = require('express');

let maintenance = false;
let theme = 'light';

const app = express();
app.use((req, res, next) => {
  if (maintenance && req.path !== '/admin') return res.status(503).send('Back soon');
  next();
});
app.post('/admin/on', (req, res) => {
  maintenance = true;
  theme = 'dark';
  res.sendStatus(204);
});
app.post('/admin/off', (req, res) => {
  maintenance = false;
  theme = 'light';
  res.sendStatus(204);
});
app.get('/', (req, res) => res.send(theme));
app.listen(3000);
