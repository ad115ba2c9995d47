const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');

function watch(id) {
  return cron.schedule('*/5 * * * *', () => Token.updateOne({ _id: id }, { seen: new Date() }));
}

const api = express.Router();
api.post('/watch/:id', (req, res) => {
  watch(req.params.id);
  res.end();
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
