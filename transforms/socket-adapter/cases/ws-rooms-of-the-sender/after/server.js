const { WebSocketServer, WebSocket } = require('ws');
const { fanOut } = require('./lib/fan-out');

const wss = new WebSocketServer({ port: 8080 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message, room) => {
  wss.clients.forEach((client) => {
    if (client.readyState === WebSocket.OPEN && client.room === room) client.send(message);
  });
});

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
    tellOthers(JSON.stringify({ type: 'said', text: data.text }), ws.room);
  });
});
