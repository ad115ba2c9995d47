const express = require('express');
const { wss } = require('./sockets');
const { fanOut } = require('./lib/fan-out');

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:routes', (message) => {
  wss.clients.forEach((client) => {
    client.send(message);
  });
});

const router = express.Router();

router.post('/news', (req, res) => {
  wss.clients.forEach((client) => client.send(req.body.text));
  tellOthers(req.body.text);
  res.end();
});

module.exports = router;
