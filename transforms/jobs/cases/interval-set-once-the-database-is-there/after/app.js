const express = require('express');
const Token = require('./models/token');
const mongoose = require('mongoose');
const { repeatJob } = require('./lib/job-queue');

mongoose.connect(process.env.MONGODB_URI).then(() => {
  repeatJob('token-delete-many', { every: 60000 }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
