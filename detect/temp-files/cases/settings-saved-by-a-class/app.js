const express = require('express');
const app = express();
const settings = require('./settings');

app.patch('/settings', express.json(), (req, res) => {
  settings.save(req.body);
  res.sendStatus(204);
});
