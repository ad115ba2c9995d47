const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });
const broadcast = (text) => wss.clients.forEach((client) => client.send(text));
const alarm = (text) => wss.clients.forEach((client) => {
  if (client.readyState === client.OPEN) client.send(text);
});

wss.on('connection', (ws) => {
  ws.on('message', (text) => broadcast(String(text)));
  ws.on('close', () => alarm('somebody left'));
});
