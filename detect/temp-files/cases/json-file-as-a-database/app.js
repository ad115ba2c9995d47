const express = require('express');
const fs = require('fs');

const app = express();
app.get('/notes', (req, res) => res.json(JSON.parse(fs.readFileSync('notes.json', 'utf8'))));
app.post('/notes', (req, res) => {
  fs.writeFileSync('notes.json', JSON.stringify(req.body));
  res.end();
});
app.listen(3000);
