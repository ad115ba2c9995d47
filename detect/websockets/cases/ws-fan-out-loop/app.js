const { WebSocketServer, WebSocket } = require('ws');

const wss = new WebSocketServer({ port: 3000 });
wss.on('connection', (ws) => {
  ws.on('message', (text) => {
    for (const client of wss.clients) if (client.readyState === WebSocket.OPEN) client.send(text);
  });
});
