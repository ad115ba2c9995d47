const express = require('express');
const { lookup } = require('./lookup');

const app = express();
app.get('/:id', (req, res) => {
  res.json(lookup(req.params.id));
});
app.listen(3000);
