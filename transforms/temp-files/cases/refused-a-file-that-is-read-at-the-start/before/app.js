const express = require('express');
const fs = require('fs');
const words = require('./words.json');

const app = express();
const texts = JSON.parse(fs.readFileSync('texts.json', 'utf8'));

app.get('/texts/:key', (req, res) => res.send(texts[req.params.key]));
app.get('/words/:key', (req, res) => res.send(words[req.params.key]));
app.put('/texts', express.text(), (req, res) => {
  fs.writeFileSync('texts.json', req.body);
  res.sendStatus(204);
});
app.put('/words', express.text(), (req, res) => {
  fs.writeFileSync(`${__dirname}/words.json`, req.body);
  res.sendStatus(204);
});

app.listen(3000);
