const express = require('express');
const fs = require('fs');

const app = express();
const scores = [];
app.use(express.json());

app.post('/scores', (req, res) => {
  scores.push(req.body);
  fs.writeFileSync('scores.json', JSON.stringify(scores));
  res.sendStatus(201);
});
app.get('/scores', (req, res) => res.type('json').send(fs.readFileSync('scores.json')));

app.listen(3000);
