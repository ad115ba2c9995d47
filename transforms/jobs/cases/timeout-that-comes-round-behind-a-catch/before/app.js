const express = require('express');
const Token = require('./models/token');

async function sweep() {
  try {
    await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  } catch (error) {
    console.error(error);
  } finally {
    setTimeout(sweep, 30000);
  }
}

sweep();

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
