const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws) => {
  ws.on('message', (text) => {
    let sent = 0;
    wss.clients.forEach((client) => {
      client.send(String(text));
      sent++;
    });
    ws.send(`to ${sent}`);
  });
});
