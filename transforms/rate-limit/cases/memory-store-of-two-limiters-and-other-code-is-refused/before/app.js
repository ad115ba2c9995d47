const express = require('express');
const { rateLimit, MemoryStore } = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
const store = new MemoryStore();
app.use('/api', rateLimit({ limit: 10, store }));
app.use('/web', rateLimit({ limit: 10, store }));
app.post('/forgive', (req, res) => {
  store.resetKey(req.query.ip);
  res.sendStatus(204);
});

app.listen(3000);
