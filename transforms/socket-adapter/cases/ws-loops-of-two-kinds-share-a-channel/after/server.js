const { WebSocketServer } = require('ws');
const { fanOut } = require('./lib/fan-out');

const wss = new WebSocketServer({ port: 8080 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  for (const c of wss.clients) {
    if (c.readyState === c.OPEN) c.send(message);
  }
});

function tellAll(event) {
  for (const c of wss.clients) {
    if (c.readyState === c.OPEN) c.send(JSON.stringify(event));
  }
  tellOthers(JSON.stringify(event));
}

wss.on('connection', (ws) => {
  tellAll({ type: 'joined' });
  ws.on('message', (text) => {
    wss.clients.forEach((client) => {
      if (client !== ws && client.readyState === client.OPEN) client.send(String(text));
    });
    tellOthers(String(text));
  });
});
