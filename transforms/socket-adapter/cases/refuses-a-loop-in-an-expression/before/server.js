const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });
const broadcast = (text) => wss.clients.forEach((client) => client.send(text));

wss.on('connection', (ws) => {
  ws.on('message', (text) => broadcast(String(text)));
});
