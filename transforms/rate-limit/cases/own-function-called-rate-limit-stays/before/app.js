const express = require('express');
const app = express();
const hits = new Map();
function rateLimit({ limit }) {
  return (req, res, next) => {
    const count = (hits.get(req.ip) || 0) + 1;
    hits.set(req.ip, count);
    return count > limit ? res.sendStatus(429) : next();
  };
}
app.use(rateLimit({ limit: 10 }));

app.listen(3000);
