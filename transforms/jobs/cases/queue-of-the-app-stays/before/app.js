const express = require('express');
const Token = require('./models/token');
const Queue = require('bull');

const cleanup = new Queue('cleanup', process.env.REDIS_URL);
cleanup.process(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
cleanup.add({}, { repeat: { every: 60000 } });

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
