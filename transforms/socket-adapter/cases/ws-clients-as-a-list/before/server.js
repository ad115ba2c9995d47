const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws) => {
  ws.on('message', (text) => {
    [...wss.clients]
      .filter((client) => client.readyState === client.OPEN)
      .forEach((client) => client.send(String(text)));
    Array.from(wss.clients).forEach((client) => client.send('read'));
  });
});
