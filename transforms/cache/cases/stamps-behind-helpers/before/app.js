const express = require('express');

const cache = {};
const CACHE_DURATION = 5 * 60 * 1000;

function getFromCache(key) {
  const item = cache[key];
  if (!item) return null;
  if (Date.now() - item.timestamp > CACHE_DURATION) {
    delete cache[key];
    return null;
  }
  return item.data;
}

function setCache(key, data) {
  cache[key] = { data, timestamp: Date.now() };
}

const app = express();
app.get('/weather/:city', async (req, res, next) => {
  try {
    const cached = getFromCache(req.params.city);
    if (cached) return res.json(cached);
    const answer = await fetch(`https://weather.example/${req.params.city}`);
    const data = await answer.json();
    setCache(req.params.city, data);
    res.json(data);
  } catch (error) {
    next(error);
  }
});
app.listen(3000);
