const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

async function removeOlder(days) {
  await Token.deleteMany({ expiresAt: { $lt: new Date(Date.now() - days * 86400000) } });
}

repeatJob('remove-older', { every: 86400000 }, () => removeOlder(30));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
