const express = require('express');
const app = express();
const db = require('./db');
let rates = null;
let until = 0;

async function ratesOfToday() {
  if (rates && Date.now() < until) return rates;
  rates = await db.loadRates();
  until = Date.now() + 60000;
  return rates;
}

app.get('/rates/:currency', async (req, res) => res.send({ rate: (await ratesOfToday())[req.params.currency] }));
app.put('/rates', async (req, res) => {
  await db.saveRates(req.body);
  rates = req.body;
  res.end();
});
app.listen(3000);
