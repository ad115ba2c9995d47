import { WebSocket, WebSocketServer } from 'ws';
import { fanOut } from './lib/fan-out';

const wss = new WebSocketServer({ port: 8080 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:index', (message) => {
  wss.clients.forEach((client) => {
    if (client.readyState === WebSocket.OPEN) client.send(message);
  });
});

wss.on('connection', (ws: WebSocket) => {
  ws.on('message', (data) => {
    wss.clients.forEach((client) => {
      if (client !== ws && client.readyState === WebSocket.OPEN) client.send(data);
    });
    tellOthers(data);
  });
});
