const express = require('express');

const profiles = new Map();
const app = express();
app.get('/:id', (req, res, next) => {
  fetch(`http://people/${req.params.id}`)
    .then((answer) => answer.json())
    .then((profile) => {
      profiles.set(req.params.id, profile);
      res.json(profile);
    })
    .catch(next);
});
app.get('/:id/cached', (req, res) => res.json(profiles.get(req.params.id)));
app.listen(3000);
