import express from 'express';
import { createServer } from 'node:http';
import { WebSocketServer, WebSocket } from 'ws';
import { fanOut } from './lib/fan-out.js';

const app = express();
const server = createServer(app);
const wss = new WebSocketServer({ server });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  for (const client of wss.clients) {
    if (client.readyState === WebSocket.OPEN) client.send(message);
  }
});

function broadcast(data) {
  for (const client of wss.clients) {
    if (client.readyState === WebSocket.OPEN) client.send(JSON.stringify(data));
  }
  tellOthers(JSON.stringify(data));
}

app.post('/items', (req, res) => {
  broadcast({ type: 'item', at: Date.now() });
  res.sendStatus(201);
});

server.listen(3000);
