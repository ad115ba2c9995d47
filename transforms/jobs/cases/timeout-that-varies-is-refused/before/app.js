const express = require('express');
const Token = require('./models/token');

async function sweep() {
  const { deletedCount } = await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  setTimeout(sweep, deletedCount > 0 ? 1000 : 60000);
}

sweep();

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
