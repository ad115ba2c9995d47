const express = require('express');
const { wss } = require('./sockets');

const app = express();
app.use(express.json());
app.use(require('./routes'));

const server = app.listen(3000);
server.on('upgrade', (req, socket, head) => {
  wss.handleUpgrade(req, socket, head, (ws) => wss.emit('connection', ws, req));
});
