const { WebSocketServer } = require('ws');
const wss = new WebSocketServer({ port: 8080 });

setInterval(() => {
  wss.clients.forEach((client) => {
    if (client.isAlive === false) return client.terminate();
    client.isAlive = false;
    client.ping();
  });
}, 30000);
