const express = require('express');
const ids = require('./ids');
const asyncHandler = require('express-async-handler');

const app = express();
app.post('/orders', asyncHandler(async (req, res) => {
  res.json({ id: await ids.next() });
}));
app.get('/orders/last', asyncHandler(async (req, res) => res.json({ id: await ids.last() })));
app.listen(3000);
