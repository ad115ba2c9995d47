const { WebSocketServer } = require('ws');
const { fanOut } = require('./lib/fan-out');

const wss = new WebSocketServer({ port: 8080 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  wss.clients.forEach((client) => {
    client.send(message);
  });
});

wss.on('connection', (ws) => {
  ws.on('message', (text) => {
    wss.clients.forEach((client) => client.send(String(text)));
    tellOthers(String(text));
  });
});
