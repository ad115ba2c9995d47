const express = require('express');

const app = express();
let closed = false;
let ready = false;

async function prepare() {
  await new Promise((resolve) => setTimeout(resolve, 10));
  ready = true;
}

app.use(async (req, res, next) => {
  if (!ready) await prepare();
  next();
});

app.post('/admin/close', (req, res) => {
  closed = true;
  res.end();
});
app.post('/admin/open', (req, res) => {
  closed = false;
  res.end();
});
app.post('/orders', (req, res) => {
  if (!closed) res.json({ taken: true });
  else res.status(503).end();
});

app.listen(3000);
