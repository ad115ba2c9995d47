const express = require('express');
const { WebSocketServer } = require('ws');
const { fanOut } = require('./lib/fan-out');

const app = express();
const wss = new WebSocketServer({ server: app.listen(3000) });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  wss.clients.forEach((client) => {
    client.send(message);
  });
});

// What other instances send, for the connections of this one.
const tellOthers2 = fanOut('ws:server:2', (message) => {
  wss.clients.forEach((client) => {
    if (client.isAdmin) client.send(message);
  });
});

wss.on('connection', (ws, req) => {
  ws.isAdmin = req.url === '/admin';
  ws.on('message', (text) => {
    wss.clients.forEach((client) => {
      client.send(text.toString());
    });
    tellOthers(text.toString());
  });
});

app.post('/alarm', (req, res) => {
  wss.clients.forEach((client) => {
    if (client.isAdmin) client.send('alarm');
  });
  tellOthers2('alarm');
  wss.clients.forEach((client) => {
    client.send('Please stay calm.');
  });
  tellOthers('Please stay calm.');
  res.end();
});
