const express = require('express');
const app = express();
const settings = {};

async function setting(name) {
  if (name in settings) return settings[name].value;
  const value = await load(name);
  settings[name] = { value, at: Date.now() };
  return value;
}

app.get('/api', async (req, res) => {
  if (await setting('closed')) return res.status(429).send('too many requests');
  res.send(await setting('greeting'));
});

app.put('/settings/:name', (req, res) => {
  delete settings[req.params.name];
  res.status(settings.full ? 429 : 204).end();
});

app.listen(3000);
