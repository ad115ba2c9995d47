const express = require('express');
const { lookup } = require('./lookup');
const asyncHandler = require('express-async-handler');

const app = express();
app.get('/:id', asyncHandler(async (req, res) => {
  res.json(await lookup(req.params.id));
}));
app.listen(3000);
