import express from 'express';
import cache from './cache.mjs';

const remember = async (req, res, next) => {
  const body = cache.get(req.originalUrl);
  if (body) return res.json(body);
  const send = res.json.bind(res);
  res.json = (data) => {
    cache.set(req.originalUrl, data);
    return send(data);
  };
  next();
};

const app = express();
app.get('/slow', remember, (req, res) => res.json({ n: 42 }));
app.listen(3000);
