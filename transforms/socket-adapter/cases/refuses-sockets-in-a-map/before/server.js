const app = require('express')();
const server = require('http').createServer(app);
const io = require('socket.io')(server);

const online = new Map();

io.on('connection', (socket) => {
  online.set(socket.handshake.query.user, { socket, since: Date.now() });
  socket.on('join', (room) => socket.join(room));
});

app.post('/notify/:user', (req, res) => {
  const entry = online.get(req.params.user);
  if (entry) entry.socket.emit('notify');
  res.end();
});

server.listen(3000);
