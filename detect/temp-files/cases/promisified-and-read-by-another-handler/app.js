const express = require('express');
const app = express();
const fs = require('fs');
const util = require('util');
const writeFile = util.promisify(fs.writeFile);
const asyncHandler = (fn) => (req, res, next) => fn(req, res, next).catch(next);

app.put('/banner', asyncHandler(async (req, res) => {
  await writeFile('banner.txt', req.query.text);
  res.sendStatus(204);
}));
app.get('/banner', asyncHandler(async (req, res) => res.sendFile('banner.txt', { root: __dirname })));
