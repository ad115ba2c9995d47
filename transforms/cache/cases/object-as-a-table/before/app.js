const express = require('express');

const codes = {};

const app = express();
app.post('/codes/:mail', (req, res) => {
  codes[req.params.mail] = Math.random().toString().slice(2, 8);
  res.sendStatus(204);
});
app.get('/codes/:mail/:code', (req, res) => {
  if (!(req.params.mail in codes)) return res.sendStatus(404);
  const fits = codes[req.params.mail] === req.params.code;
  delete codes[req.params.mail];
  res.json({ fits });
});
app.listen(3000);
