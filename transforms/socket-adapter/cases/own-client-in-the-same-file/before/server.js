const express = require('express');
const http = require('http');
const { createClient } = require('redis');

const client = createClient({ url: 'redis://cache:6379' });
client.connect();

const app = express();
app.get('/motd', async (req, res) => res.send(await client.get('motd')));

const server = http.createServer(app);
const io = require('socket.io')(server);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
