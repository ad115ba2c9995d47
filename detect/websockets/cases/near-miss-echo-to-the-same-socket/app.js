const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 3000 });
wss.on('connection', (ws) => {
  ws.on('message', (text) => ws.send(text));
});
