const express = require('express');
const app = express();
const { Host } = require('./models');
const nginx = require('./nginx');

app.post('/hosts/:id', async (req, res) => {
  const host = await Host.findById(req.params.id);
  await nginx.configure(host);
  res.sendStatus(204);
});
