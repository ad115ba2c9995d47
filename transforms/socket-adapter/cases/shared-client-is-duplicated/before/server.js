const express = require('express');
const http = require('http');
const { redisClient } = require('./lib/redis');

const app = express();
app.get('/motd', async (req, res) => res.send(await redisClient.get('motd')));

const server = http.createServer(app);
const io = require('socket.io')(server);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
