import express from 'express';
import cache from './cache.mjs';
import asyncHandler from 'express-async-handler';

const remember = async (req, res, next) => {
  const body = await cache.get(req.originalUrl);
  if (body) return res.json(body);
  const send = res.json.bind(res);
  res.json = (data) => {
    cache.set(req.originalUrl, data).catch((error) => console.error(error));
    return send(data);
  };
  next();
};

const app = express();
app.get('/slow', asyncHandler(remember), (req, res) => res.json({ n: 42 }));
app.listen(3000);
