const express = require('express');
const { service } = require('./service');

const app = express();
app.use(express.json());
app.put('/secrets/:name', (req, res) => res.json(service.set(req.params.name, req.body.value)));
app.post('/keys', async (req, res) => {
  const key = await claim(req.body.token);
  service.set('key', key);
  res.end();
});
app.get('/secrets/:name', (req, res) => res.json({ there: Boolean(service.get(req.params.name)) }));

async function claim(token) {
  return new Promise((resolve) => setTimeout(() => resolve(`${token}!`), 10));
}

app.listen(3000);
