const express = require('express');
const mcache = require('memory-cache');

const app = express();
app.get('/answer', async (req, res) => {
  const key = '__express__' + req.originalUrl;
  const cachedBody = mcache.get(key);
  if (cachedBody) {
    res.send(cachedBody);
    return;
  }
  const answer = await fetch('https://answers.example');
  const body = await answer.text();
  mcache.put(key, body, 10 * 1000);
  res.send(body);
});
app.delete('/answer', (req, res) => {
  mcache.clear();
  res.sendStatus(204);
});
app.listen(3000);
