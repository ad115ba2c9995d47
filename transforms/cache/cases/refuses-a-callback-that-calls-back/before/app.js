const express = require('express');
const fs = require('fs');

const profiles = new Map();

function find(id, callback) {
  const known = profiles.get(id);
  if (known) return callback(null, known);
  fs.readFile(`./data/${id}`, 'utf8', (err, text) => {
    if (err) return callback(err);
    profiles.set(id, text);
    callback(null, text);
  });
}

const app = express();
app.get('/:id', (req, res) => {
  find(req.params.id, (err, profile) => {
    if (err) return res.sendStatus(404);
    res.json(profile);
  });
});
app.listen(3000);
