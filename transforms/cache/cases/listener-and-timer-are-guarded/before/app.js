const express = require('express');
const { EventEmitter } = require('events');

const seen = new Map();
const bus = new EventEmitter();
bus.on('seen', (who) => {
  seen.set(who, Date.now());
});
setInterval(() => {
  seen.clear();
}, 86400000);

const app = express();
app.get('/:who', (req, res) => {
  bus.emit('seen', req.params.who);
  res.json({ last: seen.get(req.params.who) });
});
app.listen(3000);
