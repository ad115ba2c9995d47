const express = require('express');
const Token = require('./models/token');
const mongoose = require('mongoose');

mongoose.connect(process.env.MONGODB_URI).then(() => {
  setInterval(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }), 60000);
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
