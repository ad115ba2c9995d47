const express = require('express');
const fs = require('fs');
const util = require('util');

const writeFile = util.promisify(fs.writeFile);
const asyncHandler = (fn) => (req, res, next) => fn(req, res, next).catch(next);
const app = express();

app.put('/banner', express.text(), asyncHandler(async (req, res) => {
  await writeFile('data/banner.txt', req.body);
  res.sendStatus(204);
}));
app.get('/banner', (req, res) => res.sendFile('data/banner.txt', { root: __dirname }));
app.get('/terms', (req, res) => res.sendFile('data/terms.txt', { root: __dirname }));
app.get('/privacy', (req, res) => res.send(fs.readFileSync('data/privacy.txt', 'utf8')));

app.listen(3000);
