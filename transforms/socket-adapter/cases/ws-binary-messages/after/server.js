const { WebSocketServer } = require('ws');
const { fanOut } = require('./lib/fan-out');

const wss = new WebSocketServer({ port: 8080 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message, options) => {
  wss.clients.forEach((client) => {
    if (client.readyState === 1) client.send(message, options);
  });
});

wss.on('connection', function connection(ws) {
  ws.on('message', function message(data, isBinary) {
    wss.clients.forEach(function each(client) {
      if (client.readyState === 1) {
        client.send(data, { binary: isBinary });
      }
    });
    tellOthers(data, { binary: isBinary });
  });
});
