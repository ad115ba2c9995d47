const express = require('express');

const CACHE_TTL = 60 * 1000;
const cache = new Map();
const later = {};

async function weather(city) {
  const cached = cache.get(city);
  if (cached && Date.now() - cached.at < CACHE_TTL) {
    return cached.data;
  }
  const answer = await fetch(`https://weather.example/${city}`);
  const data = await answer.json();
  cache.set(city, { data, at: Date.now() });
  return data;
}

async function forecast(city) {
  if (later[city] && later[city].expires > Date.now()) return later[city].days;
  const answer = await fetch(`https://weather.example/${city}/days`);
  const days = await answer.json();
  later[city] = { days, expires: Date.now() + 90000 };
  return days;
}

const app = express();
app.get('/:city', async (req, res) => res.json([await weather(req.params.city), await forecast(req.params.city)]));
app.listen(3000);
