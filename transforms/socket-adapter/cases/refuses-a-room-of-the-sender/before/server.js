const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws, req) => {
  ws.room = req.url;
  ws.on('message', (text) => {
    wss.clients.forEach((client) => {
      if (client.room === ws.room) client.send(String(text));
    });
  });
});
