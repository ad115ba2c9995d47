const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws, req) => {
  ws.level = Number(req.headers['x-level']);
  ws.on('message', (text) => {
    wss.clients.forEach((client) => {
      if (client.level + ws.level > 10) client.send(String(text));
    });
  });
});
