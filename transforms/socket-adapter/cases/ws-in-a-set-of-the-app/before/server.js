const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });
const clients = new Set();

wss.on('connection', (ws) => {
  clients.add(ws);
  ws.on('message', (text) => {
    for (const client of clients) client.send(String(text));
  });
  ws.on('close', () => clients.delete(ws));
});
