const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });
const hello = (name, text) => `${name}: ${text}`;

wss.on('connection', (ws, req) => {
  ws.name = req.url;
  ws.on('message', (text) => {
    wss.clients.forEach((client) => {
      client.send(hello(client.name, text));
    });
  });
});
