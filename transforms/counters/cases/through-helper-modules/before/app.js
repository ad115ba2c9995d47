const express = require('express');
const ids = require('./ids');

const app = express();
app.post('/orders', (req, res) => {
  res.json({ id: ids.next() });
});
app.get('/orders/last', (req, res) => res.json({ id: ids.last() }));
app.listen(3000);
