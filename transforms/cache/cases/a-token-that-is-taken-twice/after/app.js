const express = require('express');
const { give, take } = require('./tokens');
const asyncHandler = require('express-async-handler');

const app = express();
app.post('/:token', asyncHandler(async (req, res) => {
  await give(req.params.token, req.body.user);
  res.sendStatus(204);
}));
app.get('/:token', asyncHandler(async (req, res) => res.json({ user: await take(req.params.token) })));
app.listen(3000);
