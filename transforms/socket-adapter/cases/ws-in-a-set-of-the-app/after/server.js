const { WebSocketServer } = require('ws');
const { fanOut } = require('./lib/fan-out');

const wss = new WebSocketServer({ port: 8080 });
const clients = new Set();

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  for (const client of clients) {
    client.send(message);
  }
});

wss.on('connection', (ws) => {
  clients.add(ws);
  ws.on('message', (text) => {
    for (const client of clients) client.send(String(text));
    tellOthers(String(text));
  });
  ws.on('close', () => clients.delete(ws));
});
