const { WebSocketServer } = require('ws');
const server = require('http').createServer().listen(3000);
const wss = new WebSocketServer({ server });

wss.on('connection', (socket) => {
  let upload = null;
  let received = 0;
  socket.on('message', (data) => {
    if (!upload) upload = { name: String(data) };
    received += data.length;
    socket.send(JSON.stringify({ name: upload.name, received }));
  });
});
