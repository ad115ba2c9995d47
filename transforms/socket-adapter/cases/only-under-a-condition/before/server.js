const http = require('http');
const { Server } = require('socket.io');

const server = http.createServer();
let io = null;
if (process.env.REALTIME) io = new Server(server);

exports.tell = (text) => {
  if (io) io.emit('said', text);
};

server.listen(3000);
