const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 3000 });
wss.on('connection', (ws) => {
  const timer = setInterval(() => ws.ping(), 30000);
  ws.on('close', () => clearInterval(timer));
});
