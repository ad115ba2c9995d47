const express = require('express');
const app = express();
const log = [];
app.post('/', (req, res) => {
  log.push(req.body);
  res.end();
});
app.listen(3000);
