const express = require('express');
const Token = require('./models/token');

const cleanup = setInterval(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }), 60000);

const admin = express.Router();
admin.post('/pause', (req, res) => {
  clearInterval(cleanup);
  res.end();
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
