const express = require('express');

const app = express();
app.get('/orders', (req, res) => {
  res.json([1, 2].map((id) => ({ id, url: 'http://localhost:3000/orders/' + id })));
});
app.get('/', (req, res) => {
  res.json({ orders: 'http://localhost:3000/orders' });
});

app.listen(process.env.PORT || 3000);
