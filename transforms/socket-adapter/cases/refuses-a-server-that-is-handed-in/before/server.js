const { WebSocketServer } = require('ws');
const broadcast = require('./broadcast');

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws) => {
  ws.on('message', (text) => broadcast(wss, String(text)));
});
