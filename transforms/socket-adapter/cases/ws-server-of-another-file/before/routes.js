const express = require('express');
const { wss } = require('./sockets');

const router = express.Router();

router.post('/news', (req, res) => {
  wss.clients.forEach((client) => client.send(req.body.text));
  res.end();
});

module.exports = router;
