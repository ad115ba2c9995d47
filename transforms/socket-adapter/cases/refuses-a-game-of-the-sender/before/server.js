const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 });
const games = new Map();

wss.on('connection', (ws, req) => {
  if (!games.has(req.url)) games.set(req.url, { players: 0 });
  ws.game = games.get(req.url);
  ws.game.players++;
  ws.on('message', (text) => {
    wss.clients.forEach((client) => {
      if (client.game === ws.game) client.send(String(text));
    });
  });
});
