const express = require('express');
const { rateLimit, MemoryStore } = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
const loginStore = new MemoryStore();
const loginLimiter = rateLimit({ limit: 10, store: loginStore });
app.post('/login', loginLimiter, (req, res) => res.sendStatus(204));
app.post('/forgive', async (req, res) => {
  await loginStore.resetKey(req.query.ip);
  res.sendStatus(204);
});

app.listen(3000);
