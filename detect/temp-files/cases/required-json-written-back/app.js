const express = require('express');
const app = express();
const fs = require('fs');
const path = require('path');
const scores = require('./scores.json');

app.post('/scores', (req, res) => {
  scores.push(req.query.score);
  fs.writeFile(path.join(__dirname, 'scores.json'), JSON.stringify(scores), () => res.sendStatus(204));
});
