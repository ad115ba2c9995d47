const express = require('express');
const app = express();
let busy = false;
app.post('/import', (req, res) => {
  if (busy) return res.sendStatus(409);
  busy = true;
  setTimeout(() => (busy = false), 1000);
  res.end();
});
app.listen(3000);
