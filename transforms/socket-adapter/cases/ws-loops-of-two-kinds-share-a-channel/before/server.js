const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });

function tellAll(event) {
  for (const c of wss.clients) {
    if (c.readyState === c.OPEN) c.send(JSON.stringify(event));
  }
}

wss.on('connection', (ws) => {
  tellAll({ type: 'joined' });
  ws.on('message', (text) => {
    wss.clients.forEach((client) => {
      if (client !== ws && client.readyState === client.OPEN) client.send(String(text));
    });
  });
});
