const express = require('express');

let accessToken = null;

const app = express();
app.post('/token', (req, res) => {
  accessToken = req.body.token;
  res.sendStatus(204);
});
app.get('/token', (req, res) => res.json({ accessToken }));
app.listen(3000);
