const express = require('express');

// who said what
const table = new Map(); // by id

const app = express();
app.put('/:id', (req, res) => {
  // remember it
  table.set(
    req.params.id, // the key
    req.body,
  );
  res.sendStatus(204); // done
});
app.get('/:id', (req, res) => /* look up */ res.json(table.get(req.params.id)));
app.listen(3000);
