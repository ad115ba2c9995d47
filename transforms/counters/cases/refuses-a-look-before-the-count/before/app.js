const express = require('express');

let sold = 0;

const app = express();
app.post('/buy', (req, res) => {
  if (sold >= 100) return res.status(410).send('Sold out');
  sold++;
  res.sendStatus(204);
});
app.get('/sold', (req, res) => res.json({ sold }));
app.listen(3000);
