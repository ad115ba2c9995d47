const WebSocket = require('ws');
const wss = new WebSocket.Server({ port: 8080 });

wss.on('connection', (ws) => ws.on('message', (data) => ws.send(data)));
setInterval(() => wss.clients.forEach((client) => client.ping()), 30000);
