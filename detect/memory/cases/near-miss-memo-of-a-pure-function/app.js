const express = require('express');
const app = express();
const squares = new Map();
function square(n) {
  if (!squares.has(n)) squares.set(n, n * n);
  return squares.get(n);
}
app.get('/:n', (req, res) => res.json(square(req.params.n)));
app.listen(3000);
