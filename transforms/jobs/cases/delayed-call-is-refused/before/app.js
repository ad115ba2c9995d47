const express = require('express');
const Token = require('./models/token');

const api = express.Router();
api.post('/', async (req, res) => {
  const token = await Token.create({ expiresAt: new Date() });
  setTimeout(() => Token.deleteOne({ _id: token._id }), 15 * 60 * 1000);
  res.json(token);
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
