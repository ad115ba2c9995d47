const express = require('express');
const Token = require('./models/token');

const sessions = new Map();
setInterval(() => {
  for (const [id, at] of sessions) if (at < Date.now()) sessions.delete(id);
}, 60000);
setInterval(() => console.log(process.memoryUsage().rss), 30000);

let rates;
const load = async () => {
  rates = await (await fetch('https://rates.example.com')).json();
};
setInterval(load, 600000);

const api = express.Router();
api.get('/slow', (req, res) => {
  const beat = setInterval(() => res.write(' '), 1000);
  sessions.set(req.ip, Date.now());
  setTimeout(() => {
    clearInterval(beat);
    res.end(JSON.stringify(rates));
  }, 5000);
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
