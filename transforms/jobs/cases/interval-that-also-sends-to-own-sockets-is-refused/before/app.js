const http = require('http');
const express = require('express');
const { Server } = require('socket.io');
const Token = require('./models/token');

const app = express();
const server = http.createServer(app);
const io = new Server(server);

setInterval(async () => {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  io.emit('tokens', await Token.countDocuments());
}, 60000);

server.listen(3000);
