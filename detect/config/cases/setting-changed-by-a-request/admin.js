const app = require('express')();
app.post('/settings', (req, res) => {
  process.env.API_KEY = req.body.apiKey;
  process.env[req.body.name] = req.body.value;
  res.sendStatus(204);
});
