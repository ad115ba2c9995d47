const { WebSocketServer } = require('ws');
const { fanOut } = require('./lib/fan-out');

const wss = new WebSocketServer({ port: 8080 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  wss.clients.forEach((client) => {
    client.send(message);
  });
});

// What other instances send, for the connections of this one.
const tellOthers2 = fanOut('ws:server:2', (message) => {
  wss.clients.forEach((client) => {
    if (client.readyState === client.OPEN) client.send(message);
  });
});
const broadcast = (text) => {
  wss.clients.forEach((client) => client.send(text));
  tellOthers(text);
};
const alarm = (text) => {
  wss.clients.forEach((client) => {
    if (client.readyState === client.OPEN) client.send(text);
  });
  tellOthers2(text);
};

wss.on('connection', (ws) => {
  ws.on('message', (text) => broadcast(String(text)));
  ws.on('close', () => alarm('somebody left'));
});
