const express = require('express');
const app = express();
function limit(max) {
  const hits = {};
  return (req, res, next) => {
    hits[req.ip] = (hits[req.ip] || 0) + 1;
    if (hits[req.ip] > max) return res.sendStatus(429);
    next();
  };
}
app.use(limit(5));
app.listen(3000);
