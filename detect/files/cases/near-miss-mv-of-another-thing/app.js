const express = require('express');
const app = express();
const shell = require('shelljs');

app.post('/archive', (req, res) => {
  shell.mv('report.pdf');
  res.sendStatus(204);
});
