const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws) => {
  ws.on('message', (text) => ws.send(text));
});

setInterval(() => {
  wss.clients.forEach((ws) => ws.ping());
}, 30000);
