const express = require('express');
const { rateLimit, MemoryStore } = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
const store = new MemoryStore();
app.use('/api', rateLimit({ limit: 10, store }));
app.post('/forgive-all', (req, res) => {
  store.resetAll();
  res.sendStatus(204);
});

app.listen(3000);
