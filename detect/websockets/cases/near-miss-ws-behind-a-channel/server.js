const { WebSocketServer } = require('ws');
const Redis = require('ioredis');
const wss = new WebSocketServer({ port: 8080 });
const sub = new Redis();
const pub = new Redis();

sub.subscribe('all');
sub.on('message', (channel, text) => {
  wss.clients.forEach((client) => client.send(text));
});
wss.on('connection', (ws) => ws.on('message', (data) => pub.publish('all', data.toString())));
