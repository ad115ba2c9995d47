const express = require('express');
const http = require('http');
const WebSocket = require('ws');
const { fanOut } = require('./lib/fan-out');

const app = express();
const server = http.createServer(app);
const wss = new WebSocket.Server({ server });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  wss.clients.forEach((client) => {
    if (client.readyState === WebSocket.OPEN) client.send(message);
  });
});

wss.on('connection', (ws) => {
  ws.on('message', (message) => {
    wss.clients.forEach((client) => {
      if (client !== ws && client.readyState === WebSocket.OPEN) {
        client.send(message.toString());
      }
    });
    tellOthers(message.toString());
  });
});

server.listen(3000);
