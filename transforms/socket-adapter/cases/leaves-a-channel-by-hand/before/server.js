const Redis = require('ioredis');
const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });
const pub = new Redis();
const sub = new Redis();

sub.subscribe('said');
sub.on('message', (channel, text) => {
  wss.clients.forEach((client) => client.send(text));
});

wss.on('connection', (ws) => {
  ws.on('message', (text) => pub.publish('said', String(text)));
});
