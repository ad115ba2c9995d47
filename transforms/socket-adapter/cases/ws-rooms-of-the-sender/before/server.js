const { WebSocketServer, WebSocket } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws) => {
  ws.room = null;
  ws.on('message', (raw) => {
    const data = JSON.parse(raw);
    if (data.type === 'join') {
      ws.room = data.room;
      return;
    }
    wss.clients.forEach((client) => {
      if (client !== ws && client.readyState === WebSocket.OPEN && client.room === ws.room) {
        client.send(JSON.stringify({ type: 'said', text: data.text }));
      }
    });
  });
});
