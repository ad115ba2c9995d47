const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

setInterval(() => {
  wss.clients.forEach((client) => client.send(String(Date.now())));
}, 1000);

wss.on('connection', (ws) => {
  ws.on('message', (text) => {
    wss.clients.forEach((client) => client.send(String(text)));
  });
});
