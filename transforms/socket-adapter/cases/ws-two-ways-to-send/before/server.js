const express = require('express');
const { WebSocketServer } = require('ws');

const app = express();
const wss = new WebSocketServer({ server: app.listen(3000) });

wss.on('connection', (ws, req) => {
  ws.isAdmin = req.url === '/admin';
  ws.on('message', (text) => {
    wss.clients.forEach((client) => {
      client.send(text.toString());
    });
  });
});

app.post('/alarm', (req, res) => {
  wss.clients.forEach((client) => {
    if (client.isAdmin) client.send('alarm');
  });
  wss.clients.forEach((client) => {
    client.send('Please stay calm.');
  });
  res.end();
});
