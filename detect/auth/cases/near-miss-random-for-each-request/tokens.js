const app = require('express')();
const crypto = require('crypto');
app.post('/encrypt', (req, res) => {
  const key = crypto.randomBytes(32);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12));
  res.json({ id: crypto.randomUUID(), key: key.toString('hex') });
});
