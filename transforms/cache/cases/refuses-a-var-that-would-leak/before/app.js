const express = require('express');

const seen = new Map();
const app = express();
app.put('/', function (req, res) {
  var name = req.body.name;
  req.body.parts.forEach(function (part) {
    var name = part.name;
    seen.set(part.id, name);
  });
  res.json({ name: name });
});
app.get('/:id', (req, res) => res.json({ seen: seen.get(req.params.id) }));
app.listen(3000);
