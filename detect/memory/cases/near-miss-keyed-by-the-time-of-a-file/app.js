const express = require('express');
const fs = require('fs');
const { parse } = require('./parse');

const parsed = new Map();

function cardOf(file) {
  const stat = fs.statSync(file);
  const key = `${file}-${stat.mtimeMs}`;
  if (parsed.has(key)) return parsed.get(key);
  const card = parse(fs.readFileSync(file));
  parsed.set(key, card);
  return card;
}

function drop(file) {
  for (const key of parsed.keys()) if (key.startsWith(file)) parsed.delete(key);
}

const app = express();
app.get('/cards/:name', (req, res) => res.json(cardOf(`cards/${req.params.name}.png`)));
app.delete('/cards/:name', (req, res) => {
  drop(`cards/${req.params.name}.png`);
  res.end();
});
app.listen(3000);
