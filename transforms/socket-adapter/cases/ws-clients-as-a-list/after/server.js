const { WebSocketServer } = require('ws');
const { fanOut } = require('./lib/fan-out');

const wss = new WebSocketServer({ port: 8080 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  [...wss.clients].filter((client) => client.readyState === client.OPEN).forEach((client) => {
    client.send(message);
  });
});

// What other instances send, for the connections of this one.
const tellOthers2 = fanOut('ws:server:2', (message) => {
  Array.from(wss.clients).forEach((client) => {
    client.send(message);
  });
});

wss.on('connection', (ws) => {
  ws.on('message', (text) => {
    [...wss.clients]
      .filter((client) => client.readyState === client.OPEN)
      .forEach((client) => client.send(String(text)));
    tellOthers(String(text));
    Array.from(wss.clients).forEach((client) => client.send('read'));
    tellOthers2('read');
  });
});
