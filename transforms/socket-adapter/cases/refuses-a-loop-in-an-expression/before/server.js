const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws) => {
  ws.on('message', (text) => {
    if (wss.clients.size > 1) wss.clients.forEach((client) => client.send(String(text)));
  });
});
