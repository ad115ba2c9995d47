const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

setInterval(() => {
  wss.clients.forEach((client) => client.send(String(process.uptime())));
}, 1000);
