const app = require('express')();
process.env.TZ = 'UTC';
if (!process.env.PORT) process.env.PORT = '3000';
const env = { NODE_ENV: 'test' };
app.get('/', (req, res) => {
  env.NODE_ENV = 'x';
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  if (process.env.TZ === 'UTC') res.send('ok');
});
