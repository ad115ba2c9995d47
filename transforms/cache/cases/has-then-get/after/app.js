const express = require('express');
const { lookup, forget } = require('./lookup');
const asyncHandler = require('express-async-handler');

const app = express();
app.get('/:id', asyncHandler(async (req, res) => {
  res.json(await lookup(req.params.id));
}));
app.delete('/:id', asyncHandler(async (req, res) => {
  await forget(req.params.id);
  res.sendStatus(204);
}));
app.listen(3000);
